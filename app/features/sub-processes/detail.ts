import type { WaitsForGate } from '~/components/ui/gate-in-the-way'
import { workingDaysBetween } from '~/domain/calendar'
import { minDay } from '~/domain/days'
import { gateAddress } from '~/domain/gate-key'
import { type GatePassage, gateInTheWay } from '~/domain/gate-passage'
import { may, type Viewer } from '~/domain/permissions'
import type { Plan, RolloutTally, Step } from '~/domain/plan'
import { slipOf } from '~/domain/schedule'
import { mayFinish, mayReschedule, mayStart, recordedBy } from '~/domain/steps'
import type { SubProcessAssessment } from '~/domain/sub-process'
import type { Day, DayRange, Name, Status, StepKind } from '~/domain/vocabulary'
import { gateRow } from './list-row'
import type { DependencyRow, StepRow, SubProcessHead } from './queries.server'

/** Everything that the page of one sub-process says, apart from its pilots and its history. */
export function detailOf(
  plan: Plan,
  assessment: SubProcessAssessment,
  {
    head,
    steps,
    dependencies,
  }: { head: SubProcessHead; steps: readonly StepRow[]; dependencies: readonly DependencyRow[] },
  viewer: Viewer,
  today: Day,
) {
  const { subProcess, earned, planned, currentStep, nextGate, levels, status, reasons } = assessment
  const { code, track, group, name, owner, deputy, ownerActiveOn } = subProcess
  return {
    code,
    track,
    group,
    name,
    purpose: head.purpose,
    version: head.version,
    owner,
    deputy,
    ownerActiveOn,
    earned: Math.round(earned),
    planned: Math.round(planned),
    currentStep,
    /** The day its first step is planned to begin. */
    beginsOn: subProcess.steps.map(({ planned: { start } }) => start).reduce(minDay),
    hasBegun: subProcess.steps.some(({ actualStart }) => actualStart !== null),
    gate: gateRow(nextGate),
    levels,
    status,
    reasons,
    steps: stepViews(plan, assessment, steps, viewer, today),
    waves: waveShares(plan, subProcess.id),
    waitsFor: linksOf(plan, dependencies, 'predecessor', subProcess.id),
    awaitedBy: linksOf(plan, dependencies, 'successor', subProcess.id),
  }
}
export type SubProcessDetail = ReturnType<typeof detailOf>

export interface StepView {
  kind: StepKind
  version: number
  planned: DayRange
  baseline: DayRange | null
  actualStart: Day | null
  actualEnd: Day | null
  status: Status
  /** Working days after the baseline, as expected today; negative is early, null is without a baseline. */
  slip: number | null
  slipReason: string
  /** What the viewer can do now. A recorded day can be corrected. */
  /** What its start waits for, where nothing else is in the way. */
  gate: WaitsForGate | null
  can: { start: boolean; finish: boolean; correctStart: boolean; correctEnd: boolean; move: boolean }
}

function stepViews(
  plan: Plan,
  { subProcess }: SubProcessAssessment,
  rows: readonly StepRow[],
  viewer: Viewer,
  today: Day,
): StepView[] {
  const branches = tallies(plan, subProcess.id)
  const hasRollouts = branches.length > 0
  const recorded = recordedBy(
    rows,
    branches.map(({ liveOn }) => liveOn),
  )
  const target = { ownerId: subProcess.owner?.id ?? null, deputyId: subProcess.deputy?.id ?? null }
  const mayRecord = may(viewer, 'step.record', target)
  const mayPlan = may(viewer, 'schedule.plan', target)
  return subProcess.steps.map((step) => {
    const record = { steps: recorded, kind: step.kind, on: today, today, hasRollouts }
    const byHand = mayRecord && !(step.kind === 'rollout' && hasRollouts)
    const row = rows.find(({ kind }) => kind === step.kind)
    const mayBeStarted = byHand && step.actualStart === null && mayStart({ ...record, owner: subProcess.owner }).ok
    const gate = mayBeStarted && step.kind === 'pilot' ? gateOfPilot(subProcess, null) : null
    return {
      gate,
      kind: step.kind,
      version: row?.version ?? 1,
      planned: step.planned,
      baseline: step.baseline,
      actualStart: step.actualStart,
      actualEnd: step.actualEnd,
      status: statusOf(step, plan, today),
      slip: slipOf(step, plan.calendar, today),
      slipReason: row?.slipReason ?? '',
      can: {
        start: mayBeStarted && gate === null,
        finish: byHand && isRunning(step) && mayFinish(record).ok,
        correctStart: byHand && step.actualStart !== null,
        correctEnd: byHand && step.actualEnd !== null,
        move: mayPlan && step.actualEnd === null && mayReschedule(step.kind, hasRollouts).ok,
      },
    }
  })
}

/** The gate that the pilot of a sub-process has yet to pass; `began` is when it began, if it has. */
export function gateOfPilot(
  { code, pilotEntry }: { code: string; pilotEntry: GatePassage },
  began: Day | null,
): WaitsForGate | null {
  const standing = gateInTheWay(pilotEntry, began)
  return standing && { address: gateAddress({ kind: 'pilotEntry', code }), standing }
}

/** How one step stands by itself: late against its baseline, or where it has none against its plan. */
function statusOf(step: Step, plan: Plan, today: Day): Status {
  if (step.actualEnd !== null) return 'done'
  const late = slipOf(step, plan.calendar, today) ?? workingDaysBetween(plan.calendar, step.planned.end, today)
  if (late > plan.programme.slipTolerance) return 'offTrack'
  if (late > 0) return 'atRisk'
  return step.actualStart === null ? 'notStarted' : 'onTrack'
}

export interface WaveShare {
  number: number
  name: Name
  planned: DayRange
  branches: number
  live: number
}

/** In which waves it is rolled out, to how many branches, and how many are live. */
function waveShares(plan: Plan, subProcessId: number): WaveShare[] {
  return plan.waves.flatMap(({ id, number, name, planned }) => {
    const own = tallies(plan, subProcessId).filter(({ waveId }) => waveId === id)
    if (own.length === 0) return []
    const live = own.filter(({ liveOn }) => liveOn !== null)
    return [{ number, name, planned, branches: countOf(own), live: countOf(live) }]
  })
}

export interface DependencyLink {
  id: number
  other: { code: string; name: Name }
  predecessorStep: StepKind
  successorStep: StepKind
  lagDays: number
  /** What is waited for has ended. */
  isMet: boolean
  /** Until when it is waited, as planned. */
  until: Day | null
}

function linksOf(
  plan: Plan,
  rows: readonly DependencyRow[],
  side: 'predecessor' | 'successor',
  id: number,
): DependencyLink[] {
  const byId = new Map(plan.subProcesses.map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const [here, there] =
      side === 'predecessor' ? [row.successorId, row.predecessorId] : [row.predecessorId, row.successorId]
    const other = byId.get(there)
    if (here !== id || !other) return []
    const awaited = byId.get(row.predecessorId)?.steps.find(({ kind }) => kind === row.predecessorStep)
    return [
      {
        id: row.id,
        other: { code: other.code, name: other.name },
        predecessorStep: row.predecessorStep,
        successorStep: row.successorStep,
        lagDays: row.lagDays,
        isMet: awaited !== undefined && awaited.actualEnd !== null,
        until: awaited?.planned.end ?? null,
      },
    ]
  })
}

const tallies = (plan: Plan, id: number) => plan.rollouts.filter(({ subProcessId }) => subProcessId === id)
const countOf = (own: readonly RolloutTally[]) => own.reduce((sum, { count }) => sum + count, 0)
const isRunning = (step: Step) => step.actualStart !== null && step.actualEnd === null
