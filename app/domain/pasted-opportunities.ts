import { AUDIENCES, type Audience, type Name } from './vocabulary'

/** How many opportunities a branch and role had in a month, `yyyy-MM`. */
export interface PastedCount {
  unitId: number
  audience: Audience
  month: string
  count: number
}

export type PasteFault =
  | { code: 'cells' }
  /** `value` is what stands in the cell. */
  | { code: 'branch' | 'audience' | 'month' | 'count'; value: string }
  /** The line, from 1, that says the same branch, role and month. */
  | { code: 'twice'; value: string }

export interface PastedLine {
  /** From 1, as the pasted text counts them. */
  line: number
  text: string
  count: PastedCount | null
  fault: PasteFault | null
}

/** What people write for a role, in either language. */
const WRITTEN: Readonly<Record<Audience, readonly string[]>> = {
  sales: ['sales', '销售'],
  presales: ['presales', 'pre-sales', '售前'],
  delivery: ['delivery', '交付'],
  finance: ['finance', '财务'],
  managers: ['managers', 'manager', 'management', '管理者', '管理层'],
  experts: ['experts', 'review experts', '评审专家', '专家'],
}
const BY_WORD = new Map(
  AUDIENCES.flatMap((audience) => WRITTEN[audience].map((word) => [plain(word), audience] as const)),
)

/**
 * Reads lines of branch, role, month and opportunities, separated by tabs, commas or semicolons. Empty lines are left
 * out, and a first line none of whose cells is a count. Each other line is a count, or says what is wrong with it.
 */
export function readOpportunities(text: string, branches: readonly { id: number; name: Name }[]): PastedLine[] {
  const byName = new Map(
    branches.flatMap(({ id, name }) => [name.zh, name.en].filter(Boolean).map((word) => [plain(word), id] as const)),
  )
  const seen = new Map<string, number>()
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== '')
    .filter(({ text: line }, at) => at > 0 || /\d/.test(cellsOf(line).at(-1) ?? ''))
    .map((one): PastedLine => {
      const read = readLine(cellsOf(one.text), byName)
      if ('code' in read) return { ...one, count: null, fault: read }
      const key = `${read.unitId}:${read.audience}:${read.month}`
      const before = seen.get(key)
      if (before !== undefined) return { ...one, count: null, fault: { code: 'twice', value: String(before) } }
      seen.set(key, one.line)
      return { ...one, count: read, fault: null }
    })
}

function readLine(cells: readonly string[], byName: ReadonlyMap<string, number>): PastedCount | PasteFault {
  const [branch, role, month, figure, ...rest] = cells
  if (branch === undefined || role === undefined || month === undefined || figure === undefined || rest.length > 0) {
    return { code: 'cells' }
  }
  const unitId = byName.get(plain(branch))
  if (unitId === undefined) return { code: 'branch', value: branch }
  const audience = BY_WORD.get(plain(role))
  if (!audience) return { code: 'audience', value: role }
  const monthly = monthWritten(month)
  if (!monthly) return { code: 'month', value: month }
  if (!/^\d{1,6}$/.test(figure)) return { code: 'count', value: figure }
  return { unitId, audience, month: monthly, count: Number(figure) }
}

/** 「2026-3」, "2026/03", 「2026年3月」 as `yyyy-MM`. */
function monthWritten(text: string): string | null {
  const [, year, month] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text) ?? []
  const number = Number(month)
  return year && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null
}

/** A cell in quotes may hold what separates cells. */
function cellsOf(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^\t,;]*)(?:[\t,;]|$)/g) ?? []
  const trimmed = cells.map((cell) => cell.replace(/[\t,;]$/, '').trim())
  // The pattern also finds the emptiness after the last cell.
  const read = /[\t,;]$/.test(line) ? trimmed : trimmed.slice(0, -1)
  return read.map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell))
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]/gu, '')
}
