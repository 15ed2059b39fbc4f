import { workingDaysBetween } from './calendar'
import { minDay } from './days'
import type { Plan, Wave } from './plan'
import type { Place } from './roadmap-groups'
import type { RoadmapBar, RoadmapMarker, RoadmapRow } from './roadmap-row'
import { standingOf } from './rollouts'
import type { SubProcessAssessment } from './sub-process'
import type { Day, DayRange, Name } from './vocabulary'

/** One sub-process at one branch, in one wave. */
export interface BranchRollout {
  id: number
  branch: { id: number; name: Name }
  subProcessId: number
  waveId: number
  baseline: DayRange | null
  expectedOn: Day | null
  liveOn: Day | null
}

/**
 * The rollouts of these sub-processes, each as a row under its branch: branches in the order given, within a branch in
 * the order of the model. What rollouts of a sub-process share (a wave and its dates) is one object for all of them, so
 * that thousands of rows weigh little on their way to the browser.
 */
export function placedAtBranches(
  rollouts: readonly BranchRollout[],
  assessments: readonly SubProcessAssessment[],
  plan: Plan,
  today: Day,
): (Place & { row: RoadmapRow })[] {
  const position = new Map(assessments.map(({ subProcess }, index) => [subProcess.id, index]))
  const waves = new Map(plan.waves.map((wave) => [wave.id, wave]))
  const known = new Map<string, SharedParts>()
  const places = new Map<number, Place>()
  const placed = rollouts.flatMap((rollout) => {
    const at = position.get(rollout.subProcessId)
    const wave = waves.get(rollout.waveId)
    const assessment = at === undefined ? undefined : assessments[at]
    if (at === undefined || !assessment || !wave) return []
    const { subProcessId, waveId, baseline, expectedOn, liveOn, branch } = rollout
    const key = [subProcessId, waveId, baseline?.start, baseline?.end, expectedOn, liveOn].join()
    const shared = known.get(key) ?? sharedParts(rollout, wave, assessment, plan, today)
    known.set(key, shared)
    const place = places.get(branch.id) ?? placeAt(branch, places.size)
    places.set(branch.id, place)
    return [{ ...place, at, row: { key: `rollout-${rollout.id}`, ...shared } }]
  })
  return placed.sort((a, b) => a.at - b.at)
}

type SharedParts = Omit<RoadmapRow, 'key'>

function placeAt(branch: BranchRollout['branch'], rank: number): Place {
  return { key: `branch-${branch.id}`, rank, heading: { kind: 'branch', unit: branch.name } }
}

function sharedParts(
  rollout: BranchRollout,
  wave: Wave,
  { subProcess }: SubProcessAssessment,
  plan: Plan,
  today: Day,
): SharedParts {
  const { calendar, programme } = plan
  const facts = { ...rollout, baselineEnd: rollout.baseline?.end ?? null }
  const { status, forecastOn } = standingOf(facts, wave, { calendar, tolerance: programme.slipTolerance, today })
  const isPiloted = subProcess.steps.some(({ kind, actualEnd }) => kind === 'pilot' && actualEnd !== null)
  const isPassed = rollout.liveOn !== null || (isPiloted && wave.planned.start <= today)
  const marker: RoadmapMarker = { kind: 'rolloutEntry', on: wave.planned.start, isPassed, wave: wave.number }
  const { code, track, name, owner } = subProcess
  const bar = barOf(rollout, wave, forecastOn, plan, today)
  return { code, track, name, owner: owner?.name ?? null, status, bars: [bar], markers: [marker] }
}

/** From the start of the wave to the day it is live or expected to be; begun by plan, it reaches today at least. */
function barOf(
  { baseline, expectedOn, liveOn }: BranchRollout,
  { planned }: Wave,
  forecastOn: Day,
  { calendar }: Plan,
  today: Day,
): RoadmapBar {
  const phase = liveOn !== null ? 'done' : planned.start <= today ? 'current' : 'future'
  const end = phase === 'future' ? (expectedOn ?? planned.end) : forecastOn
  const isOverdue = baseline === null && liveOn === null && planned.end < today
  return {
    kind: 'rollout',
    stepId: null,
    phase,
    range: { start: minDay(planned.start, end), end },
    doneUntil: phase === 'done' ? end : phase === 'current' ? minDay(end, today) : null,
    planned,
    baseline,
    actualStart: null,
    actualEnd: liveOn,
    slipDays: baseline === null ? null : workingDaysBetween(calendar, baseline.end, forecastOn),
    overdueDays: isOverdue ? workingDaysBetween(calendar, planned.end, today) : 0,
  }
}
