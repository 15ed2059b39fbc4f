import { maxDay, minDay } from './days'
import { mayEnterStep } from './ownership'
import type { PersonRef } from './plan'
import { accepted, refuse, type Verdict } from './verdict'
import { type Day, STEP_KINDS, type StepKind } from './vocabulary'

/** What has been recorded of a step. The rollout's days are those of its first and last live branch, where it has any. */
export interface RecordedStep {
  kind: StepKind
  actualStart: Day | null
  actualEnd: Day | null
}

export interface StepRecord {
  /** The steps of one sub-process, in any order. */
  steps: readonly RecordedStep[]
  kind: StepKind
  on: Day
  today: Day
  /** Whether branches are planned in waves: then the rollout starts and ends by them. */
  hasRollouts: boolean
}

/**
 * Whether a step may be recorded as started on a day: not in the future, by a business owner, and after the steps
 * before it have ended. Training may begin while the pilot runs; operation begins where the first branch is live.
 * Refusals name the field `on` where another day would help. A start that is already recorded may be corrected.
 */
export function mayStart({
  steps,
  kind,
  on,
  today,
  hasRollouts,
  owner,
}: StepRecord & { owner: PersonRef | null }): Verdict {
  if (kind === 'rollout' && hasRollouts) return refuse({ code: 'datesFollowWaves' })
  const own = recordOf(steps, kind)
  if (own.actualStart === null) {
    const owned = mayEnterStep(kind, owner)
    if (!owned.ok) return owned
  }
  if (on > today) return refuse({ code: 'dayInFuture' }, 'on')
  if (own.actualEnd !== null && own.actualEnd < on) return refuse({ code: 'daysReversed' }, 'on')
  for (const before of earlierThan(kind)) {
    const earlier = recordOf(steps, before)
    const ready = mayRunBeside(kind, before, hasRollouts) ? earlier.actualStart : earlier.actualEnd
    if (ready === null || ready > on) return refuse({ code: 'stepBeforeOthers', step: kind, before }, 'on')
  }
  return accepted
}

/**
 * Whether a step may be recorded as ended on a day: begun by then, not in the future, no later than the start of the
 * steps that wait for it. Operation ends after the rollout. An end that is already recorded may be corrected.
 */
export function mayFinish({ steps, kind, on, today, hasRollouts }: StepRecord): Verdict {
  if (kind === 'rollout' && hasRollouts) return refuse({ code: 'stepEndsByRollouts' })
  const { actualStart } = recordOf(steps, kind)
  if (actualStart === null) return refuse({ code: 'stepNotStarted', step: kind })
  if (on > today) return refuse({ code: 'dayInFuture' }, 'on')
  if (on < actualStart) return refuse({ code: 'daysReversed' }, 'on')
  if (kind === 'operation') {
    const rollout = recordOf(steps, 'rollout')
    if (rollout.actualEnd === null || rollout.actualEnd > on) {
      return refuse({ code: 'stepBeforeOthers', step: kind, before: 'rollout' }, 'on')
    }
  }
  for (const step of laterThan(kind)) {
    const later = recordOf(steps, step).actualStart
    if (later !== null && later < on && !mayRunBeside(step, kind, hasRollouts)) {
      return refuse({ code: 'stepBeforeOthers', step, before: kind }, 'on')
    }
  }
  return accepted
}

/** The steps as recorded, the rollout from the days its branches went live (null: not yet) where there are any. */
export function recordedBy(steps: readonly RecordedStep[], branches: readonly (Day | null)[]): RecordedStep[] {
  const live = branches.flatMap((liveOn) => liveOn ?? [])
  return steps.map(({ kind, actualStart, actualEnd }) => {
    if (kind !== 'rollout' || branches.length === 0) return { kind, actualStart, actualEnd }
    return {
      kind,
      actualStart: live.length > 0 ? live.reduce(minDay) : null,
      actualEnd: live.length === branches.length ? live.reduce(maxDay) : null,
    }
  })
}

/** Whether the dates of a step are its own: rollout and operation follow the waves as soon as there are rollouts. */
export function mayReschedule(kind: StepKind, hasRollouts: boolean): Verdict {
  const follows = hasRollouts && (kind === 'rollout' || kind === 'operation')
  return follows ? refuse({ code: 'datesFollowWaves' }) : accepted
}

function mayRunBeside(kind: StepKind, before: StepKind, hasRollouts: boolean): boolean {
  if (kind === 'enablement') return before === 'pilot'
  return kind === 'operation' && before === 'rollout' && hasRollouts
}

function recordOf(steps: readonly RecordedStep[], kind: StepKind): RecordedStep {
  return steps.find((step) => step.kind === kind) ?? { kind, actualStart: null, actualEnd: null }
}

const earlierThan = (kind: StepKind) => STEP_KINDS.slice(0, STEP_KINDS.indexOf(kind))
const laterThan = (kind: StepKind) => STEP_KINDS.slice(STEP_KINDS.indexOf(kind) + 1)
