import { isMonth, type Month, monthOf } from './reading-months'
import { readSeparated, type SeparatedRow } from './separated-rows'
import type { Day, Name } from './vocabulary'

/** What a line may name. */
export interface ReadingPlaces {
  kpis: readonly { id: number; code: string | null; name: Name }[]
  branches: readonly { id: number; name: Name }[]
  /** Whether the person may record this KPI at this branch. */
  mayRecord: (kpiId: number, unitId: number) => boolean
  today: Day
}

export type LineFault =
  | { code: 'cellsMissing' }
  | { code: 'kpiUnknown'; text: string }
  /** Several KPIs are called so: the code of the sub-process before the name tells them apart. */
  | { code: 'kpiAmbiguous'; text: string }
  | { code: 'branchUnknown'; text: string }
  | { code: 'monthUnknown'; text: string }
  | { code: 'monthAhead'; text: string }
  | { code: 'valueUnknown'; text: string }
  | { code: 'forbidden' }
  /** The same place stands in an earlier line. */
  | { code: 'lineTwice'; before: number }

export interface ReadingLine {
  line: number
  kpiId: number
  unitId: number
  month: Month
  value: number
}

/** The lines that can be taken, and those that cannot, each with why. */
export interface PastedReadings {
  lines: ReadingLine[]
  faults: { line: number; text: string; fault: LineFault }[]
}

/**
 * Reads a table of KPI, branch, month, value. A KPI is named in either language, alone or after the code of its
 * sub-process, or by its number; a month as 2026-03, 2026/3, 202603 or 2026年3月; a value with a point or comma, and a
 * percent sign or not. A first line whose month is none is a heading.
 */
export function readPastedReadings(text: string, places: ReadingPlaces): PastedReadings {
  const rows = readSeparated(text)
  const isHeading =
    rows[0] !== undefined && monthWritten(rows[0].cells[2] ?? '') === null && !/\d/.test(rows[0].cells[3] ?? '')
  const known = namesOf(places)
  const read: PastedReadings = { lines: [], faults: [] }
  const lineOf = new Map<string, number>()
  for (const row of isHeading ? rows.slice(1) : rows) {
    const found = readLine(row, places, known)
    if ('code' in found) {
      read.faults.push({ line: row.line, text: row.cells.join(' · '), fault: found })
      continue
    }
    const place = `${found.kpiId}:${found.unitId}:${found.month}`
    const before = lineOf.get(place)
    if (before === undefined) {
      lineOf.set(place, row.line)
      read.lines.push(found)
    } else read.faults.push({ line: row.line, text: row.cells.join(' · '), fault: { code: 'lineTwice', before } })
  }
  return read
}

/** The month that a cell means; null for anything else. */
export function monthWritten(cell: string): Month | null {
  const found = /^(\d{4})(?:[-/.]|年)?(\d{1,2})(?:月)?(?:[-/.]\d{1,2}|\d{1,2}日)?$/.exec(cell.normalize('NFKC').trim())
  const month = found && `${found[1]}-${found[2]?.padStart(2, '0')}`
  return month && isMonth(month) ? month : null
}

/** The value that a cell means, in thousandths; null for anything else. */
export function valueWritten(cell: string): number | null {
  const written = cell.normalize('NFKC').replace(/[%\s]/g, '').replace('−', '-')
  if (!/^[-+]?\d{1,9}([.,]\d{1,3})?$/.test(written) || /,\d{3}$/.test(written)) return null
  return Math.round(Number(written.replace(',', '.')) * 1000)
}

type Known = ReturnType<typeof namesOf>

function readLine({ line, cells }: SeparatedRow, places: ReadingPlaces, known: Known): ReadingLine | LineFault {
  const [kpi = '', branch = '', when = '', amount = ''] = cells
  if ([kpi, branch, when, amount].some((cell) => cell === '')) return { code: 'cellsMissing' }
  const named = known.kpis.get(plain(kpi)) ?? []
  const [kpiId] = named
  if (kpiId === undefined) return { code: 'kpiUnknown', text: kpi }
  if (named.length > 1) return { code: 'kpiAmbiguous', text: kpi }
  const unitId = known.branches.get(plain(branch))
  if (unitId === undefined) return { code: 'branchUnknown', text: branch }
  const month = monthWritten(when)
  if (month === null) return { code: 'monthUnknown', text: when }
  if (month > monthOf(places.today)) return { code: 'monthAhead', text: when }
  const value = valueWritten(amount)
  if (value === null) return { code: 'valueUnknown', text: amount }
  return places.mayRecord(kpiId, unitId) ? { line, kpiId, unitId, month, value } : { code: 'forbidden' }
}

function namesOf({ kpis, branches }: ReadingPlaces) {
  const byWord = new Map<string, number[]>()
  for (const { id, code, name } of kpis) {
    const names = [name.zh, name.en].filter(Boolean)
    const words = [String(id), ...names, ...names.map((one) => `${code ?? ''}${one}`)].map(plain)
    for (const word of new Set(words)) byWord.set(word, [...new Set([...(byWord.get(word) ?? []), id])])
  }
  const branchOf = new Map(
    branches.flatMap(({ id, name }) => [name.zh, name.en].filter(Boolean).map((word) => [plain(word), id] as const)),
  )
  return { kpis: byWord, branches: branchOf }
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '')
}
