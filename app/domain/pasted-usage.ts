import { isDay } from './days'
import { mondayOf } from './pilot-notes'
import { placeKey } from './places'
import type { Day, Name } from './vocabulary'

/** One reading: how often a sub-process was used at a branch in the week that began on that Monday. */
export interface UsageReading {
  subProcessId: number
  unitId: number
  weekOn: Day
  uses: number
}

/** What a reading may be of: the sub-processes and branches that meet in a wave. */
export interface KnownPlaces {
  subProcesses: readonly { id: number; code: string; name: Name }[]
  branches: readonly { id: number; name: Name }[]
  /** `subProcessId:unitId` of every rollout in scope. */
  rollouts: ReadonlySet<string>
  /** Those of them that whoever sends the readings answers for. */
  own: ReadonlySet<string>
}

/** What is wrong with a line; `said` is what stands there. */
export type UsageFault =
  | { code: 'columns'; count: number }
  | { code: 'subProcessUnknown' | 'branchUnknown' | 'branchAmbiguous' | 'weekUnread' | 'usesUnread'; said: string }
  | { code: 'weekAhead'; weekOn: Day }
  | { code: 'notPlanned' | 'forbidden' }
  | { code: 'twice'; line: number }

/** What was said of one reading, as text, before anybody knows whether it can be read. */
export interface SaidReading {
  subProcess: string
  branch: string
  week: string
  uses: string
}

export interface UsageLine {
  /** From 1, as an editor counts. */
  line: number
  cells: readonly string[]
  /** Null where a fault is. */
  reading: UsageReading | null
  faults: readonly UsageFault[]
}

/** Uses of a week beyond which a number is taken for a slip of the hand. */
export const MOST_USES = 1_000_000

/**
 * Reads lines of a spreadsheet or a CSV file: code of the sub-process, branch, any day of the week, number of uses;
 * separated by tabs, semicolons or commas. Empty lines and a first line without any number are passed over.
 */
export function readUsageLines(text: string, places: KnownPlaces, today: Day): UsageLine[] {
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const separator = ['\t', ';', ','].find((one) => rows.some((row) => row.includes(one))) ?? '\t'
  const seen = new Map<string, number>()
  return rows.flatMap((row, at): UsageLine[] => {
    const cells = cellsOf(row, separator)
    if (cells.every((cell) => cell === '') || (at === 0 && !/\d/.test(cells[3] ?? ''))) return []
    return [{ line: at + 1, cells, ...readCells(cells, { places, today, seen, line: at + 1 }) }]
  })
}

function readCells(
  cells: readonly string[],
  known: { places: KnownPlaces; today: Day; seen: Map<string, number>; line: number },
): Pick<UsageLine, 'reading' | 'faults'> {
  if (cells.length !== 4) return { reading: null, faults: [{ code: 'columns', count: cells.length }] }
  const [subProcess = '', branch = '', week = '', uses = ''] = cells
  const read = readUsage({ subProcess, branch, week, uses }, known.places, known.today)
  if (read.reading === null) return read
  const key = `${read.reading.subProcessId}:${read.reading.unitId}:${read.reading.weekOn}`
  const before = known.seen.get(key)
  if (before !== undefined) return { reading: null, faults: [{ code: 'twice', line: before }] }
  known.seen.set(key, known.line)
  return read
}

/** Reads one reading; all that is wrong with it is said at once. */
export function readUsage(
  said: SaidReading,
  { subProcesses, branches, rollouts, own }: KnownPlaces,
  today: Day,
): { reading: UsageReading | null; faults: readonly UsageFault[] } {
  const faults: UsageFault[] = []
  const subProcess = subProcesses.find(({ code }) => plain(code) === plain(said.subProcess))
  if (!subProcess) faults.push({ code: 'subProcessUnknown', said: said.subProcess })
  const named = branches.filter(({ name }) =>
    [name.zh, name.en].some((one) => one !== '' && plain(one) === plain(said.branch)),
  )
  const [branch] = named
  if (!branch) faults.push({ code: 'branchUnknown', said: said.branch })
  else if (named.length > 1) faults.push({ code: 'branchAmbiguous', said: said.branch })
  const day = dayWritten(said.week)
  if (day === null) faults.push({ code: 'weekUnread', said: said.week })
  else if (mondayOf(day) > today) faults.push({ code: 'weekAhead', weekOn: mondayOf(day) })
  const uses = usesWritten(said.uses)
  if (uses === null) faults.push({ code: 'usesUnread', said: said.uses })
  if (subProcess && branch && named.length === 1) {
    const place = placeKey({ subProcessId: subProcess.id, unitId: branch.id })
    if (!rollouts.has(place)) faults.push({ code: 'notPlanned' })
    else if (!own.has(place)) faults.push({ code: 'forbidden' })
  }
  if (faults.length > 0 || !subProcess || !branch || day === null || uses === null) return { reading: null, faults }
  return { reading: { subProcessId: subProcess.id, unitId: branch.id, weekOn: mondayOf(day), uses }, faults: [] }
}

/** `2026-03-02`, and as spreadsheets say it: `2026/3/2`, `2026.3.2`, 「2026年3月2日」. */
function dayWritten(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? []
  if (!year || !month || !day) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : null
}

/** A whole number; thousands may be set apart by commas. */
function usesWritten(text: string): number | null {
  const digits = text.trim()
  if (!/^(\d{1,7}|\d{1,3}(,\d{3})+)$/.test(digits)) return null
  const uses = Number(digits.replaceAll(',', ''))
  return uses <= MOST_USES ? uses : null
}

/** The cells of a line; one in quotes may hold the separator, and doubled quotes. */
function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < row.length; at += 1) {
    const sign = row[at] ?? ''
    if (isQuoted && sign === '"' && row[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  return [...cells, cell.trim()]
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
