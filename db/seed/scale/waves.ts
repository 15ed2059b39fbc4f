import { addWorkingDays, endOfDuration, type WorkCalendar } from '~/domain/calendar'
import { maxDay } from '~/domain/days'
import type { StepPlan } from '~/domain/schedule'
import type { Circle, Day, DayRange } from '~/domain/vocabulary'
import type { Chance } from './chance'

export interface ScaleWave {
  /** From 1, in the order in which waves start. */
  number: number
  circle: Circle
  /** As committed, or as planned where it is not committed. */
  first: DayRange
  /** As planned now. */
  planned: DayRange
  /** The day it was committed; null: not yet. */
  committedOn: Day | null
  /** Whether its gate has let it begin. */
  hasStarted: boolean
  codes: readonly string[]
  branchIds: readonly number[]
  /** The number of the wave it follows; null for the first of its sub-processes. */
  after: number | null
}

/** The share of the branches that each circle reaches. */
const CIRCLES: readonly { circle: Circle; share: number }[] = [
  { circle: 'small', share: 0.05 },
  { circle: 'middle', share: 0.2 },
  { circle: 'big', share: 0.35 },
  { circle: 'big', share: 0.4 },
]
const GROUPS = 3
const WAVE_DAYS = 42
export const LAG_DAYS = 3
/** Working days before its start on which a wave is committed. */
const COMMITTED_BEFORE = 25
const SLIP_DAYS = 8

/**
 * Three groups of sub-processes in the order in which they are prepared, each carried to the branches in four circles
 * one after the other; the groups overlap.
 */
export function planWaves({
  plans,
  branchIds,
  calendar,
  today,
  chance,
}: {
  /** By code, of what is to be rolled out. */
  plans: ReadonlyMap<string, StepPlan>
  branchIds: readonly number[]
  calendar: WorkCalendar
  today: Day
  chance: Chance
}): ScaleWave[] {
  const order = [...plans].sort(([, a], [, b]) => (a.enablement.end < b.enablement.end ? -1 : 1))
  const size = Math.ceil(order.length / GROUPS)
  const waves = Array.from({ length: GROUPS }, (_, group) => order.slice(group * size, (group + 1) * size)).flatMap(
    (members, group) => {
      let start = addWorkingDays(calendar, members.map(([, plan]) => plan.enablement.end).reduce(maxDay), 3)
      return circlesOf(branchIds).map(({ circle, branches }, turn) => {
        const first = { start, end: endOfDuration(calendar, start, WAVE_DAYS) }
        start = addWorkingDays(calendar, first.end, LAG_DAYS + 1)
        return { group, turn, circle, first, codes: members.map(([code]) => code), branchIds: branches }
      })
    },
  )
  const sorted = waves.sort((a, b) => (a.first.start < b.first.start ? -1 : 1))
  return sorted.map(({ group, turn, first, ...wave }, index) => {
    const before = sorted.findIndex((other) => other.group === group && other.turn === turn - 1)
    const commitOn = addWorkingDays(calendar, first.start, -COMMITTED_BEFORE)
    const isCommitted = commitOn <= today
    const slips = isCommitted && chance.is(0.25)
    return {
      ...wave,
      number: index + 1,
      first,
      planned: slips ? { start: first.start, end: addWorkingDays(calendar, first.end, SLIP_DAYS) } : first,
      committedOn: isCommitted ? commitOn : null,
      hasStarted: isCommitted && first.start <= today,
      after: before < 0 ? null : before + 1,
    }
  })
}

/** Every branch in one circle; each circle has one at least. */
function circlesOf(branchIds: readonly number[]): { circle: Circle; branches: number[] }[] {
  let from = 0
  return CIRCLES.map(({ circle, share }, index) => {
    const isLast = index === CIRCLES.length - 1
    const size = isLast ? branchIds.length - from : Math.max(1, Math.round(branchIds.length * share))
    const branches = branchIds.slice(from, from + size)
    from += size
    return { circle, branches }
  })
}
