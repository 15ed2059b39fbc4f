import { numberFrom, numberUpTo, workingDayOf } from './calendar'
import { type Carrier, carriersOf, type Work } from './load-work'
import { addMonths, eachMonth, startOfMonth } from './months'
import type { PlanBoard } from './plan-board'
import type { Day, DayRange, LimitKind, Name } from './vocabulary'

/** What an owner, or a branch, has to carry. */
export interface Load {
  kind: LimitKind
  /** The person or the branch. */
  id: number
  name: Name
  /** Sub-processes it may carry at once. */
  limit: number
  /** Every month of the plan, also those without load. */
  months: readonly LoadMonth[]
  /** The most sub-processes at once. */
  peak: number
  /** Stretches in which there are more than the limit. */
  over: readonly Stretch[]
}

export interface LoadMonth {
  /** Its first day. */
  month: Day
  /** Steps in parallel, each by what it asks for (`STEP_LOADS`): the mean over the month's working days. */
  weight: number
  /** The most sub-processes at once. */
  peak: number
  subProcessIds: readonly number[]
}

export interface Stretch {
  range: DayRange
  peak: number
  subProcessIds: readonly number[]
}

/** A stretch over the limit, and whose it is. */
export type Overload = Stretch & Pick<Load, 'kind' | 'id' | 'name' | 'limit'>

/** Owners by what they carry of design to rollout of their sub-processes; operation weighs, but counts against no limit. */
export function ownerLoads(board: PlanBoard, today: Day): Load[] {
  return loadsOf(board, today).filter((load) => load.kind === 'owner')
}

/** Branches by the sub-processes that are rolled out there; those that are live weigh, but count against no limit. */
export function branchLoads(board: PlanBoard, today: Day): Load[] {
  return loadsOf(board, today).filter((load) => load.kind === 'branch')
}

/** Owners in the order of their sub-processes, branches in the order of the company; only those with any load. */
export function loadsOf(board: PlanBoard, today: Day): Load[] {
  return carriersOf(board, today).map((carrier) => loadOf(carrier, spanOf(board, today)))
}

/** All stretches over a limit; without the months, cheap enough to be asked with every stroke of a pen. */
export function overloadsOf(board: PlanBoard, today: Day): Overload[] {
  const dayOf = (number: number) => workingDayOf(board.calendar, number)
  return carriersOf(board, today).flatMap(({ kind, id, name, limit, work }) =>
    stretchesOf(runsOf(work), limit, work, dayOf).map((stretch) => ({ ...stretch, kind, id, name, limit })),
  )
}

/**
 * The stretches over a limit that the change makes: on some day of them there is more than the limit, and more than
 * there was before.
 */
export function newOverloads(before: PlanBoard, after: PlanBoard, today: Day): Overload[] {
  const was = new Map(carriersOf(before, today).map((carrier) => [keyOf(carrier), carrier]))
  return carriersOf(after, today).flatMap((carrier) => {
    const earlier = was.get(keyOf(carrier))
    if (earlier && isSameWork(earlier.work, carrier.work)) return []
    const { over, kind, id, name, limit } = loadOf(carrier, spanOf(after, today))
    const countBefore = countsOf(earlier?.work ?? [])
    const countAfter = countsOf(carrier.work)
    const { calendar } = after
    return over
      .filter(({ range }) => {
        for (let day = numberFrom(calendar, range.start); day <= numberUpTo(calendar, range.end); day += 1) {
          const now = countAfter(day)
          if (now > limit && now > countBefore(day)) return true
        }
        return false
      })
      .map((stretch) => ({ ...stretch, kind, id, name, limit }))
  })
}

/** The months of the plan, as the working days from which each begins. */
interface PlanSpan {
  months: readonly { month: Day; from: number; upTo: number }[]
  dayOf(number: number): Day
}

const spans = new WeakMap<PlanBoard, PlanSpan>()

function spanOf(board: PlanBoard, today: Day): PlanSpan {
  const known = spans.get(board)
  if (known) return known
  const { calendar } = board
  const dayOf = (number: number) => workingDayOf(calendar, number)
  const work = carriersOf(board, today).flatMap((carrier) => carrier.work)
  const first = work.reduce((least, one) => Math.min(least, one.start), Number.POSITIVE_INFINITY)
  const last = work.reduce((most, one) => Math.max(most, one.end), Number.NEGATIVE_INFINITY)
  const starts = first > last ? [] : eachMonth({ start: startOfMonth(dayOf(first)), end: dayOf(last) })
  const months = starts.map((month) => ({
    month,
    from: numberFrom(calendar, month),
    upTo: numberFrom(calendar, addMonths(month, 1)) - 1,
  }))
  const made = { months, dayOf }
  spans.set(board, made)
  return made
}

function loadOf({ kind, id, name, limit, work }: Carrier, { months, dayOf }: PlanSpan): Load {
  const counted = runsOf(work)
  return {
    kind,
    id,
    name,
    limit,
    months: months.map(({ month, from, upTo }) => {
      const inMonth = work.filter((one) => one.start <= upTo && one.end >= from)
      const days = upTo - from + 1
      const weight = inMonth.reduce(
        (sum, one) => sum + one.weight * (Math.min(one.end, upTo) - Math.max(one.start, from) + 1),
        0,
      )
      const peak = counted.reduce(
        (most, run) => (run.start <= upTo && run.end >= from ? Math.max(most, run.count) : most),
        0,
      )
      return {
        month,
        weight: days > 0 ? Math.round((weight / days) * 10) / 10 : 0,
        peak,
        subProcessIds: [...new Set(inMonth.map((one) => one.subProcessId))],
      }
    }),
    peak: counted.reduce((most, run) => Math.max(most, run.count), 0),
    over: stretchesOf(counted, limit, work, dayOf),
  }
}

/** A run of days in which equally many sub-processes count. */
interface Run {
  start: number
  end: number
  count: number
}

/** The days from the first work to the last, by how many different sub-processes count on them. */
function runsOf(work: readonly Work[]): Run[] {
  const edges = new Map<number, Map<number, number>>()
  const mark = (day: number, subProcessId: number, by: number) => {
    const at = edges.get(day) ?? new Map<number, number>()
    edges.set(day, at.set(subProcessId, (at.get(subProcessId) ?? 0) + by))
  }
  for (const { start, end, subProcessId, counts } of work) {
    if (!counts) continue
    mark(start, subProcessId, 1)
    mark(end + 1, subProcessId, -1)
  }
  const days = [...edges.keys()].sort((a, b) => a - b)
  const open = new Map<number, number>()
  const runs: Run[] = []
  days.forEach((day, at) => {
    for (const [id, by] of edges.get(day) ?? []) {
      const now = (open.get(id) ?? 0) + by
      if (now === 0) open.delete(id)
      else open.set(id, now)
    }
    const next = days[at + 1]
    if (next !== undefined) runs.push({ start: day, end: next - 1, count: open.size })
  })
  return runs
}

function countsOf(work: readonly Work[]): (day: number) => number {
  const runs = runsOf(work)
  return (day) => runs.find((run) => run.start <= day && run.end >= day)?.count ?? 0
}

function stretchesOf(runs: readonly Run[], limit: number, work: readonly Work[], dayOf: (n: number) => Day): Stretch[] {
  const stretches: Run[] = []
  for (const run of runs) {
    if (run.count <= limit) continue
    const last = stretches.at(-1)
    if (last && last.end === run.start - 1) {
      last.end = run.end
      last.count = Math.max(last.count, run.count)
    } else stretches.push({ ...run })
  }
  return stretches.map(({ start, end, count }) => ({
    range: { start: dayOf(start), end: dayOf(end) },
    peak: count,
    subProcessIds: [
      ...new Set(
        work.filter((one) => one.counts && one.start <= end && one.end >= start).map((one) => one.subProcessId),
      ),
    ],
  }))
}

function keyOf({ kind, id }: Carrier): string {
  return `${kind}:${id}`
}

function isSameWork(a: readonly Work[], b: readonly Work[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at]
      return other?.subProcessId === one.subProcessId && other.start === one.start && other.end === one.end
    })
  )
}
