import { barKey, parseBarKey } from './bar-key'
import { numberFrom, numberUpTo, type WorkCalendar, workingDayOf, workingDaysBetween } from './calendar'
import { maxDay } from './days'
import { settle } from './network'
import type { SubProcess } from './plan'
import { applyEdit, type PlanBoard, type PlanEdit, stepsAsPlanned } from './plan-board'
import { enablesBesidePilot, networkOfPlan } from './plan-network'
import type { BarKind, Day, DayRange } from './vocabulary'

/** An edit, what it pushes, and what it cannot push. */
export interface CompleteEdit {
  /** The edit asked for, with everything that has to move with it. Completing it again changes nothing. */
  edit: PlanEdit
  /** For each bar that was pushed or held back, the predecessor behind which it now begins. By keys. */
  pushedBy: ReadonlyMap<string, string>
  /** A bar that has begun, and the predecessor that would now end too late for it. */
  broken: readonly { bar: string; predecessor: string }[]
}

/**
 * What follows from an edit by the order of steps and by dependencies: whatever is moved begins no earlier than its
 * predecessors allow, and pushes what comes after it; all on working days. Nothing else moves, nothing moves earlier.
 */
export function completeEdit(board: PlanBoard, asked: PlanEdit, today: Day): CompleteEdit {
  const edit = onWorkingDays(asked, board.calendar)
  const touched = new Set([
    ...edit.steps.map((one) => barKey('step', one.id)),
    ...edit.waves.map((one) => barKey('wave', one.id)),
  ])
  if (touched.size === 0) return { edit, pushedBy: new Map(), broken: [] }
  // An enablement that was planned after its pilot stays after it, unless somebody is laying it elsewhere by hand.
  const besides = new Set(board.subProcesses.filter(enablesBesidePilot).map((one) => one.id))
  const network = networkOfPlan(applyEdit(board, edit), today, (one) => besides.has(one.id) || isPlaced(one, touched))
  const { bars, pushedBy, broken } = settle(network, touched)
  const moved = { steps: new Map<number, DayRange>(), waves: new Map<number, DayRange>() }
  for (const one of edit.steps) moved.steps.set(one.id, one.planned)
  for (const one of edit.waves) moved.waves.set(one.id, one.planned)
  for (const key of pushedBy.keys()) {
    const [bar, named] = [bars.get(key), parseBarKey(key)]
    if (!bar || !named) continue
    const planned = { start: workingDayOf(board.calendar, bar.start), end: workingDayOf(board.calendar, bar.end) }
    moved[named.kind === 'step' ? 'steps' : 'waves'].set(named.id, planned)
  }
  return {
    edit: { ...edit, steps: listOf(moved.steps), waves: listOf(moved.waves) },
    pushedBy,
    broken: broken.map((link) => ({ bar: link.to, predecessor: link.from })),
  }
}

/** How one bar moves. */
export interface BarShift {
  key: string
  kind: BarKind
  id: number
  from: DayRange
  to: DayRange
  /** Working days by which its start and its end move; negative is earlier. */
  startDays: number
  endDays: number
  /** Asked for, not only pushed. */
  isAsked: boolean
  /** The predecessor behind which it now begins, where one pushes it or holds it back. */
  behind: string | null
  /** Working days after its baseline at which it will end; null without a baseline. */
  slipDays: number | null
  /** It ends more than the tolerance after its baseline, and later than it does now: somebody has to say why. */
  needsReason: boolean
}

/** The bars that a complete edit moves: those asked for first, then by their new start. */
export function shiftsOf(board: PlanBoard, asked: PlanEdit, { edit, pushedBy }: CompleteEdit): BarShift[] {
  const bars = new Map<string, { planned: DayRange; baseline: DayRange | null }>([
    ...board.subProcesses.flatMap(({ steps }) => steps.map((step) => [barKey('step', step.id), step] as const)),
    ...board.waves.map((wave) => [barKey('wave', wave.id), wave] as const),
  ])
  const askedFor = new Set([
    ...asked.steps.map((one) => barKey('step', one.id)),
    ...asked.waves.map((one) => barKey('wave', one.id)),
  ])
  const { calendar, programme } = board
  const shift = (kind: BarKind, id: number, to: DayRange): BarShift[] => {
    const key = barKey(kind, id)
    const bar = bars.get(key)
    if (!bar || (bar.planned.start === to.start && bar.planned.end === to.end)) return []
    const slipDays = bar.baseline ? workingDaysBetween(calendar, bar.baseline.end, to.end) : null
    const endDays = workingDaysBetween(calendar, bar.planned.end, to.end)
    return [
      {
        key,
        kind,
        id,
        from: bar.planned,
        to,
        startDays: workingDaysBetween(calendar, bar.planned.start, to.start),
        endDays,
        isAsked: askedFor.has(key),
        behind: pushedBy.get(key) ?? null,
        slipDays,
        needsReason: slipDays !== null && slipDays > programme.slipTolerance && endDays > 0,
      },
    ]
  }
  const shifts = [
    ...edit.steps.flatMap((one) => shift('step', one.id, one.planned)),
    ...edit.waves.flatMap((one) => shift('wave', one.id, one.planned)),
  ]
  return shifts.sort((a, b) => Number(b.isAsked) - Number(a.isAsked) || (a.to.start < b.to.start ? -1 : 1))
}

/** The end of the last rollout as planned: of the waves, and of rollouts that have days of their own; null of nothing. */
export function endOfPlan(board: PlanBoard, today: Day): Day | null {
  const steps = stepsAsPlanned(board, today)
  const ends = [
    ...[...steps.values()].flatMap((own) => own.filter((one) => one.kind === 'rollout').map((one) => one.planned.end)),
    ...board.waves.map((wave) => wave.planned.end),
  ]
  return ends.length === 0 ? null : ends.reduce(maxDay)
}

function isPlaced({ steps }: SubProcess, touched: ReadonlySet<string>): boolean {
  return steps.some((step) => step.kind === 'enablement' && touched.has(barKey('step', step.id)))
}

/** Days that are not worked give way: a start to the next working day, an end to the last one before it. */
function onWorkingDays(edit: PlanEdit, calendar: WorkCalendar): PlanEdit {
  const snapped = ({ start, end }: DayRange): DayRange => {
    const first = numberFrom(calendar, start)
    return {
      start: workingDayOf(calendar, first),
      end: workingDayOf(calendar, Math.max(first, numberUpTo(calendar, end))),
    }
  }
  const snap = <T extends { planned: DayRange }>(one: T): T => ({ ...one, planned: snapped(one.planned) })
  return { ...edit, steps: edit.steps.map(snap), waves: edit.waves.map(snap), newWaves: edit.newWaves.map(snap) }
}

function listOf(moved: ReadonlyMap<number, DayRange>): { id: number; planned: DayRange }[] {
  return [...moved].map(([id, planned]) => ({ id, planned }))
}
