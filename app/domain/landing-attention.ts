import { type AttentionItem, attentionOf, inOrder } from './attention'
import type { Plan } from './plan'
import type { ProgrammeAssessment } from './rollup'
import { type PublishedProcess, shelfwareVerdict } from './shelfware'
import { RELAPSED_PERCENT_OFF } from './thresholds'
import type { Day, Name, Status } from './vocabulary'

/** A branch at which the use of a sub-process has fallen. */
export interface FallenPlace {
  subProcessId: number
  unitId: number
  unit: Name
  /** Percent. */
  drop: number
}

/** What is known of a programme after go-live. */
export interface AfterGoLive {
  fallen: readonly FallenPlace[]
  published: readonly (PublishedProcess & { subProcessId: number })[]
}

interface LandingRules {
  today: Day
  shelvedAfterDays: number
}

/**
 * The programme with what became of what it landed: its status by `statusAfterGoLive`, and all that is in the way, of the
 * plan and after go-live, the worst first. What is said of a programme as a whole goes by this: overview, portfolio and
 * reports.
 */
export function withAfterGoLive<T extends ProgrammeAssessment>(
  plan: Plan,
  assessment: T,
  after: AfterGoLive,
  rules: LandingRules,
): { assessment: T; attention: AttentionItem[] } {
  const status = statusAfterGoLive(assessment.status, { fallen: after.fallen.length, live: liveIn(plan) })
  return {
    assessment: status === assessment.status ? assessment : { ...assessment, status },
    attention: inOrder([...attentionOf(plan, assessment), ...landingAttention(plan, after, rules)]),
  }
}

/**
 * The status of a programme, from that by its plan: one branch that falls back and it is at least at risk, for what was
 * earned is being lost; from RELAPSED_PERCENT_OFF of the live ones on it is off track, as lesson 5 is. A programme that is
 * done is not done while it falls back; one of which most is unknown stays unknown until it is off track. What is shelved
 * is named and changes no status, as no sub-process that is only at risk does.
 */
export function statusAfterGoLive(status: Status, { fallen, live }: { fallen: number; live: number }): Status {
  if (fallen === 0 || status === 'blocked' || status === 'offTrack') return status
  if (fallen * 100 >= live * RELAPSED_PERCENT_OFF) return 'offTrack'
  return status === 'unknown' ? 'unknown' : 'atRisk'
}

const liveIn = ({ rollouts }: Plan) =>
  rollouts.reduce((sum, { liveOn, count }) => sum + (liveOn === null ? 0 : count), 0)

/**
 * What of the time after go-live is in the way: sub-processes that branches fall back from (off track), one item each
 * with the deepest fall, and those whose documents are shelved (at risk).
 */
export function landingAttention(
  plan: Pick<Plan, 'subProcesses'>,
  { fallen, published }: AfterGoLive,
  rules: LandingRules,
): AttentionItem[] {
  return plan.subProcesses.flatMap(({ id, code, name, owner }): AttentionItem[] => {
    const shared = { about: { kind: 'subProcess', code, name } as const, person: owner }
    const own = fallen.filter(({ subProcessId }) => subProcessId === id).sort((a, b) => b.drop - a.drop)
    const [worst] = own
    const documents = published.find(({ subProcessId }) => subProcessId === id)
    const verdict = documents && shelfwareVerdict(documents, rules)
    return [
      ...(worst
        ? [{ ...shared, severity: 'offTrack', reason: { code: 'usageFell', count: own.length, ...at(worst) } } as const]
        : []),
      ...(verdict?.state === 'shelved'
        ? [{ ...shared, severity: 'atRisk', reason: { code: 'shelved', days: verdict.days } } as const]
        : []),
    ]
  })
}

const at = ({ unit, drop }: FallenPlace) => ({ unit, drop })
