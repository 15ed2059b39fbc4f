import { daysBetween } from './days'
import { missingConfirmations } from './live-confirmation'
import { isWithoutEffect, latestScore, type MaturityScores, quarterBefore, quarterOf } from './maturity'
import { type UsageVerdict, type UsageWeek, usageVerdict } from './relapse'
import { OPERATING_AFTER_DAYS } from './thresholds'
import type { ConfirmingSide, Day, RolloutState } from './vocabulary'

/** What is known of one sub-process at one branch. */
export interface RolloutEvidence {
  /** Planned days of its wave. */
  waveStart: Day
  waveEnd: Day
  /** The day its gate let it begin; null where that was not recorded. */
  startedOn: Day | null
  expectedOn: Day | null
  liveOn: Day | null
  confirmations: readonly { side: ConfirmingSide }[]
  usage: readonly UsageWeek[]
  scores: readonly MaturityScores[]
}

/** Why a rollout stands as it does. Uses are means of weeks; `days` are calendar days. */
export type RolloutReason =
  | { code: 'waveAhead'; on: Day }
  | { code: 'preparingSince'; on: Day }
  | { code: 'liveExpected'; on: Day }
  | { code: 'liveSince'; on: Day; days: number }
  | { code: 'notConfirmed'; side: ConfirmingSide }
  | { code: 'usedWeekly'; uses: number }
  /** Readings say that nobody uses it. */
  | { code: 'notUsed' }
  | { code: 'usageUnknown'; why: Extract<UsageVerdict, { state: 'unknown' }>['why'] }
  | { code: 'usageFell'; since: Day; before: number; now: number; drop: number }
  | { code: 'scored'; quarter: string; deployment: number; effect: number }
  | { code: 'notScored'; quarter: string }
  | { code: 'withoutEffect'; deployment: number; effect: number }

export interface RolloutStanding {
  state: RolloutState
  reasons: readonly RolloutReason[]
  usage: UsageVerdict | null
  score: MaturityScores | null
  missing: readonly ConfirmingSide[]
  /** Much deployed, little effect. */
  isFinding: boolean
}

/**
 * Planned until its wave begins, or its gate lets it; preparing until it is live. A live branch is operating once it has
 * been live for OPERATING_AFTER_DAYS and shows it: it was used in the last whole weeks, or scored in this quarter or the
 * one before. Where use has fallen it is relapsed, whatever its scores say.
 */
export function rolloutStanding(
  evidence: RolloutEvidence,
  { today, relapseDrop }: { today: Day; relapseDrop: number },
): RolloutStanding {
  const { liveOn, scores, confirmations } = evidence
  if (liveOn === null)
    return { ...beforeLive(evidence, today), usage: null, score: null, missing: [], isFinding: false }
  const usage = usageVerdict(evidence.usage, { liveOn, today, relapseDrop })
  const score = latestScore(scores)
  const missing = missingConfirmations(confirmations, liveOn)
  const isFinding = score !== null && isWithoutEffect(score)
  const days = daysBetween(liveOn, today)
  const thisQuarter = quarterOf(today)
  const isScored = score !== null && score.quarter >= quarterBefore(thisQuarter)
  const uses = usesOf(usage)
  const isOperating = days >= OPERATING_AFTER_DAYS && ((uses !== null && uses > 0) || isScored)
  return {
    state: usage.state === 'relapsed' ? 'relapsed' : isOperating ? 'operating' : 'live',
    reasons: [
      ...usageReasons(usage),
      { code: 'liveSince', on: liveOn, days },
      ...missing.map((side): RolloutReason => ({ code: 'notConfirmed', side })),
      ...(score ? [{ code: 'scored', ...scoreOf(score) } as const] : []),
      ...(isFinding ? [{ code: 'withoutEffect', deployment: score.deployment, effect: score.effect } as const] : []),
      ...(isScored ? [] : [{ code: 'notScored', quarter: thisQuarter } as const]),
    ],
    usage,
    score,
    missing,
    isFinding,
  }
}

function beforeLive({ waveStart, waveEnd, startedOn, expectedOn }: RolloutEvidence, today: Day) {
  const expected: RolloutReason = { code: 'liveExpected', on: expectedOn ?? waveEnd }
  if (startedOn === null && waveStart > today)
    return { state: 'planned', reasons: [{ code: 'waveAhead', on: waveStart }, expected] } as const
  return { state: 'preparing', reasons: [{ code: 'preparingSince', on: startedOn ?? waveStart }, expected] } as const
}

/** The mean use of the last weeks, where it is known. */
function usesOf(usage: UsageVerdict): number | null {
  return usage.state === 'unknown' ? null : usage.now
}

function usageReasons(usage: UsageVerdict): RolloutReason[] {
  switch (usage.state) {
    case 'unknown':
      return [{ code: 'usageUnknown', why: usage.why }]
    case 'steady':
      return [usage.now > 0 ? { code: 'usedWeekly', uses: usage.now } : { code: 'notUsed' }]
    case 'relapsed': {
      const { since, before, now, drop } = usage
      return [{ code: 'usageFell', since, before, now, drop }]
    }
  }
}

const scoreOf = ({ quarter, deployment, effect }: MaturityScores) => ({ quarter, deployment, effect })
