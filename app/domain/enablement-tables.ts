import type { CellKey, HeadCount } from './coverage'
import { isDay } from './days'
import { audienceWritten, kindWritten } from './enablement-words'
import { dayWritten, plainWord, readTable, type TableRow, wholeNumber } from './pasted-table'
import type { Day, EnablementKind, Name } from './vocabulary'

/** Tables of head counts and of results, as they are pasted or come from a file: the rows, and what is wrong at which line. */

export interface TableFault {
  line: number
  code:
    | 'empty'
    | 'headingMissing'
    | 'branchUnknown'
    | 'branchAmbiguous'
    | 'audienceUnknown'
    | 'kindUnknown'
    | 'subProcessUnknown'
    | 'numberWrong'
    | 'dayWrong'
    | 'dayInFuture'
    | 'titleMissing'
    | 'titleTooLong'
    | 'passedBeyondReached'
    | 'twice'
  /** What stands there, or what is missing. */
  text: string
}

export interface ReadRows<T> {
  rows: T[]
  faults: TableFault[]
}

export interface NamedUnit {
  id: number
  name: Name
}

const BRANCH = ['branch', 'unit', '分支机构', '分支', '机构', '单位', '组织']

/**
 * Head counts: a heading with the branch and any roles, in any order, then a line a branch. An empty cell says nothing.
 */
export function readHeadCounts(text: string, units: readonly NamedUnit[]): ReadRows<HeadCount> {
  const [heading, ...lines] = readTable(text)
  if (!heading) return { rows: [], faults: [{ line: 1, code: 'empty', text: '' }] }
  const branchAt = columnOf(heading, BRANCH)
  const columns = heading.cells.flatMap((cell, at) => {
    const audience = at === branchAt ? null : audienceWritten(cell)
    return audience ? [{ at, audience }] : []
  })
  if (branchAt < 0 || columns.length === 0) {
    return { rows: [], faults: [{ line: heading.line, code: 'headingMissing', text: heading.cells.join(' ') }] }
  }
  const unitOf = unitFinder(units)
  const faults: TableFault[] = []
  const seen = new Set<string>()
  const rows = lines.flatMap(({ line, cells }): HeadCount[] => {
    const unit = unitOf(cells[branchAt] ?? '')
    if (typeof unit === 'string') {
      faults.push({ line, code: unit, text: cells[branchAt] ?? '' })
      return []
    }
    return columns.flatMap(({ at, audience }): HeadCount[] => {
      const cell = cells[at] ?? ''
      if (cell === '') return []
      const people = wholeNumber(cell)
      if (people === null) faults.push({ line, code: 'numberWrong', text: cell })
      else if (seen.has(`${unit.id}:${audience}`)) faults.push({ line, code: 'twice', text: cells[branchAt] ?? '' })
      seen.add(`${unit.id}:${audience}`)
      return people === null ? [] : [{ unitId: unit.id, audience, people }]
    })
  })
  if (rows.length === 0 && faults.length === 0) faults.push({ line: heading.line, code: 'empty', text: '' })
  return { rows, faults }
}

/** A line of an exam system's export: whom an activity reached of a role at a branch. */
export interface ResultLine extends CellKey {
  line: number
  heldOn: Day
  kind: EnablementKind
  title: string
  /** Null: about the whole programme. */
  subProcessId: number | null
  reached: number
  passed: number | null
}

const COLUMNS = {
  heldOn: ['date', 'day', 'held on', '日期', '举办日期', '考试日期', '时间'],
  kind: ['kind', 'type', '类型', '形式', '类别'],
  title: ['title', 'activity', 'name', 'exam', 'course', '标题', '活动', '活动名称', '名称', '考试名称', '课程'],
  subProcess: ['sub-process', 'process', 'code', '子流程', '流程', '子流程编码'],
  branch: BRANCH,
  audience: ['audience', 'role', 'group', '岗位', '角色', '对象', '人群'],
  reached: [
    'reached',
    'attended',
    'participants',
    'people',
    '参加人数',
    '触达人数',
    '触达',
    '参加',
    '实到',
    '参考人数',
  ],
  passed: ['passed', 'pass', '合格人数', '通过人数', '合格', '通过', '及格人数'],
} as const
type Column = keyof typeof COLUMNS
const OPTIONAL: readonly Column[] = ['subProcess', 'passed', 'kind']

/** Results: a heading with the columns in any order, then a line an activity, branch and role. A missing kind is an exam. */
export function readResults(
  text: string,
  known: { units: readonly NamedUnit[]; subProcesses: readonly { id: number; code: string; name: Name }[]; today: Day },
): ReadRows<ResultLine> {
  const [heading, ...lines] = readTable(text)
  if (!heading) return { rows: [], faults: [{ line: 1, code: 'empty', text: '' }] }
  const names = Object.keys(COLUMNS) as Column[]
  const at = Object.fromEntries(names.map((name) => [name, columnOf(heading, COLUMNS[name])])) as Record<Column, number>
  const missing = names.filter((name) => at[name] < 0 && !OPTIONAL.includes(name))
  if (missing.length > 0) {
    return { rows: [], faults: [{ line: heading.line, code: 'headingMissing', text: heading.cells.join(' ') }] }
  }
  const unitOf = unitFinder(known.units)
  const subProcessOf = new Map(
    known.subProcesses.flatMap(({ id, code, name }) =>
      [code, name.zh, name.en].filter(Boolean).map((word) => [plainWord(word), id] as const),
    ),
  )
  const faults: TableFault[] = []
  const seen = new Set<string>()
  const rows = lines.flatMap(({ line, cells }): ResultLine[] => {
    const cell = (name: Column) => (at[name] < 0 ? '' : (cells[at[name]] ?? ''))
    const found: TableFault[] = []
    const fault = (code: TableFault['code'], name: Column) => void found.push({ line, code, text: cell(name) })
    const unit = unitOf(cell('branch'))
    if (typeof unit === 'string') fault(unit, 'branch')
    const audience = audienceWritten(cell('audience'))
    if (audience === null) fault('audienceUnknown', 'audience')
    const kind = cell('kind') === '' ? 'exam' : kindWritten(cell('kind'))
    if (kind === null) fault('kindUnknown', 'kind')
    const heldOn = dayWritten(cell('heldOn'))
    if (heldOn === null || !isDay(heldOn)) fault('dayWrong', 'heldOn')
    else if (heldOn > known.today) fault('dayInFuture', 'heldOn')
    const title = cell('title').replace(/^'/, '')
    if (title === '') fault('titleMissing', 'title')
    if (title.length > TITLE_LENGTH) fault('titleTooLong', 'title')
    const subProcessId = cell('subProcess') === '' ? null : (subProcessOf.get(plainWord(cell('subProcess'))) ?? 0)
    if (subProcessId === 0) fault('subProcessUnknown', 'subProcess')
    const reached = wholeNumber(cell('reached'))
    if (reached === null) fault('numberWrong', 'reached')
    const passed = cell('passed') === '' ? null : wholeNumber(cell('passed'))
    if (passed === null && cell('passed') !== '') fault('numberWrong', 'passed')
    if (passed !== null && reached !== null && passed > reached) fault('passedBeyondReached', 'passed')
    faults.push(...found)
    if (found.length > 0 || typeof unit === 'string' || !audience || !kind || !heldOn || reached === null) return []
    const key = [heldOn, kind, title, subProcessId, unit.id, audience].join('\n')
    if (seen.has(key)) faults.push({ line, code: 'twice', text: title })
    seen.add(key)
    return [{ line, heldOn, kind, title, subProcessId, unitId: unit.id, audience, reached, passed }]
  })
  if (rows.length === 0 && faults.length === 0) faults.push({ line: heading.line, code: 'empty', text: '' })
  return { rows, faults }
}

const TITLE_LENGTH = 120

function columnOf({ cells }: TableRow, words: readonly string[]): number {
  const wanted = new Set(words.map(plainWord))
  return cells.findIndex((cell) => wanted.has(plainWord(cell)))
}

/** Finds a branch by either of its names; a name that two have is no name. */
function unitFinder(units: readonly NamedUnit[]) {
  const byWord = new Map<string, Set<number>>()
  for (const { id, name } of units) {
    for (const word of [name.zh, name.en].filter(Boolean).map(plainWord)) {
      byWord.set(word, (byWord.get(word) ?? new Set()).add(id))
    }
  }
  return (cell: string): { id: number } | 'branchUnknown' | 'branchAmbiguous' => {
    const [first, second] = byWord.get(plainWord(cell)) ?? []
    if (first === undefined) return 'branchUnknown'
    return second === undefined ? { id: first } : 'branchAmbiguous'
  }
}
