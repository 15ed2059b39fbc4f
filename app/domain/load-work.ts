import { numberFrom, numberUpTo, type WorkCalendar } from './calendar'
import { maxDay, minDay } from './days'
import type { Step } from './plan'
import { type BoardCell, type PlanBoard, stepsAsPlanned } from './plan-board'
import { STEP_LOADS } from './thresholds'
import type { Day, DayRange, LimitKind, Name, StepKind } from './vocabulary'

/** Somebody, and the work they carry. Days are numbers of working days, both ends part of it. */
export interface Carrier {
  kind: LimitKind
  id: number
  name: Name
  limit: number
  work: Work[]
}

export interface Work {
  subProcessId: number
  start: number
  end: number
  weight: number
  /** Whether it counts against the limit. */
  counts: boolean
}

/** Worked out once for a board: a value that is not changed. */
const carriers = new WeakMap<PlanBoard, Map<Day, Carrier[]>>()

export function carriersOf(board: PlanBoard, today: Day): Carrier[] {
  const known = carriers.get(board)?.get(today)
  if (known) return known
  const made = [...owners(board, today), ...branches(board, today)]
  carriers.set(board, (carriers.get(board) ?? new Map<Day, Carrier[]>()).set(today, made))
  return made
}

function owners(board: PlanBoard, today: Day): Carrier[] {
  const steps = stepsAsPlanned(board, today)
  const windows = rolloutWindows(board, today)
  const byOwner = new Map<number, Carrier>()
  for (const { id, owner } of board.subProcesses) {
    if (owner === null) continue
    const carrier = byOwner.get(owner.id) ?? {
      kind: 'owner' as const,
      id: owner.id,
      name: owner.name,
      limit: board.programme.ownerLimit,
      work: [],
    }
    byOwner.set(owner.id, carrier)
    const waves = windows.get(id)
    for (const step of steps.get(id) ?? []) {
      // Between two waves an owner rolls nothing out, though the bar of the rollout runs on.
      const ranges = step.kind === 'rollout' && waves ? waves : [rangeOf(step, today)]
      for (const range of ranges) carrier.work.push(...workOf(board, id, step.kind, range))
    }
  }
  return [...byOwner.values()]
}

function branches(board: PlanBoard, today: Day): Carrier[] {
  const steps = stepsAsPlanned(board, today)
  const waves = new Map(board.waves.map((wave) => [wave.id, wave.planned]))
  const byBranch = new Map<number, BoardCell[]>()
  for (const cell of board.cells) {
    const own = byBranch.get(cell.unitId)
    if (own) own.push(cell)
    else byBranch.set(cell.unitId, [cell])
  }
  return board.branches.flatMap(({ id, name }) => {
    const cells = byBranch.get(id)
    if (!cells) return []
    const work = cells.flatMap((cell) => {
      const planned = waves.get(cell.waveId)
      if (!planned) return []
      const rollout = windowOf(cell, planned, today)
      const operation = steps.get(cell.subProcessId)?.find((step) => step.kind === 'operation')
      const runs = operation && operation.actualEnd === null ? operation.planned.end : operation?.actualEnd
      const after = runs && runs > rollout.end ? [{ start: rollout.end, end: runs }] : []
      return [
        ...workOf(board, cell.subProcessId, 'rollout', rollout),
        ...after.flatMap((range) =>
          workOf(board, cell.subProcessId, 'operation', range).map((one) => ({ ...one, start: one.start + 1 })),
        ),
      ]
    })
    return [{ kind: 'branch' as const, id, name, limit: board.programme.branchLimit, work }]
  })
}

/** When each sub-process is rolled out somewhere, as ranges of days that do not meet; only of those that have a wave. */
function rolloutWindows(board: PlanBoard, today: Day): Map<number, DayRange[]> {
  const waves = new Map(board.waves.map((wave) => [wave.id, wave.planned]))
  const windows = new Map<number, Map<string, DayRange>>()
  for (const cell of board.cells) {
    const planned = waves.get(cell.waveId)
    if (!planned) continue
    const range = windowOf(cell, planned, today)
    const own = windows.get(cell.subProcessId) ?? new Map<string, DayRange>()
    windows.set(cell.subProcessId, own.set(`${range.start} ${range.end}`, range))
  }
  return new Map([...windows].map(([id, ranges]) => [id, joined([...ranges.values()])]))
}

/** Rolled out at many branches at once, a sub-process is one thing to carry for its owner. */
function joined(ranges: readonly DayRange[]): DayRange[] {
  const apart: DayRange[] = []
  for (const { start, end } of [...ranges].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const last = apart.at(-1)
    if (last && start <= last.end) apart[apart.length - 1] = { start: last.start, end: maxDay(last.end, end) }
    else apart.push({ start, end })
  }
  return apart
}

/** A rollout takes from the start of its wave until it is live; what should be live already is still carried today. */
function windowOf({ liveOn, expectedOn }: BoardCell, { start, end }: DayRange, today: Day): DayRange {
  const until = liveOn ?? maxDay(expectedOn ?? end, start <= today ? today : end)
  return { start: minDay(start, until), end: until }
}

function rangeOf({ planned, actualStart, actualEnd }: Step, today: Day): DayRange {
  const start = actualStart ?? planned.start
  const end = actualEnd ?? (actualStart === null ? planned.end : maxDay(planned.end, today))
  return { start: minDay(start, end), end }
}

function workOf({ calendar }: PlanBoard, subProcessId: number, kind: StepKind, range: DayRange): Work[] {
  const numbers = numbersOf(calendar)
  const start = numbers.from(range.start)
  const end = numbers.upTo(range.end)
  return start > end ? [] : [{ subProcessId, start, end, weight: STEP_LOADS[kind], counts: kind !== 'operation' }]
}

/** Thousands of cells share a few days: each is counted once for a calendar. */
const counted = new WeakMap<WorkCalendar, { from: (day: Day) => number; upTo: (day: Day) => number }>()

function numbersOf(calendar: WorkCalendar) {
  const known = counted.get(calendar)
  if (known) return known
  const made = {
    from: remembered((day) => numberFrom(calendar, day)),
    upTo: remembered((day) => numberUpTo(calendar, day)),
  }
  counted.set(calendar, made)
  return made
}

function remembered(count: (day: Day) => number): (day: Day) => number {
  const numbers = new Map<Day, number>()
  return (day) => {
    const known = numbers.get(day)
    if (known !== undefined) return known
    const number = count(day)
    numbers.set(day, number)
    return number
  }
}
