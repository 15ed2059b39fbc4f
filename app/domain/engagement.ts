import { daysBetween } from './days'
import { ENGAGEMENT } from './thresholds'
import type { AdviceKind, Day, Status } from './vocabulary'

/** What engagement is measured by; all days are the programme's. */
export interface EngagementFacts {
  today: Day
  /** Calendar days after which a formal report is due again. */
  everyDays: number
  /** Days on which the formal reports were frozen, in any order. */
  frozenOn: readonly Day[]
  /** Ids of the executives of the programme. */
  executives: readonly number[]
  /** Each time a person gave advice, answered an ask or attended a session. */
  signs: readonly { personId: number; on: Day }[]
  asks: readonly Said[]
  /** Comments ask for nothing and are left out of closure. */
  advice: readonly (Said & { kind: AdviceKind })[]
}

interface Said {
  on: Day
  dueOn: Day | null
  closedOn: Day | null
}

export type EngagementReason =
  | { code: 'noReport' }
  /** Calendar days since the last report, and how often one is due. */
  | { code: 'reportDue' | 'reportsStopped'; days: number; every: number }
  | { code: 'noExecutives' }
  /** The first report is younger than the cadence, and nobody has said anything to it yet. */
  | { code: 'tooEarly' }
  | { code: 'fewAnswered' | 'nobodyAnswered'; answered: number; count: number }
  | { code: 'overdue'; count: number }

export interface Engagement {
  status: Status
  reasons: readonly EngagementReason[]
  /** Calendar days since the last formal report; null before the first. */
  sinceReport: number | null
  everyDays: number
  /** Executives heard since the earliest of the last reports; null where that cannot be measured. */
  heard: { answered: number; count: number; reports: number } | null
  /** Median calendar days from asking to closing; null where none has been closed. */
  askDays: number | null
  adviceDays: number | null
  overdue: number
}

/**
 * How engaged the executives are. Off track: no report for twice the cadence, or nobody heard at all; at risk: a report
 * is due, fewer than ENGAGEMENT.share percent of executives heard over the last ENGAGEMENT.reports reports, or something
 * overdue; unknown where there is nothing to measure.
 */
export function engagementOf(facts: EngagementFacts): Engagement {
  const { today, everyDays, frozenOn, executives, asks } = facts
  const last = [...frozenOn].sort().slice(-ENGAGEMENT.reports)
  const latest = last.at(-1)
  const sinceReport = latest === undefined ? null : daysBetween(latest, today)
  const heard = heardSince(facts, last)
  const closable = facts.advice.filter(({ kind }) => kind !== 'comment')
  const overdue = [...asks, ...closable].filter((one) => isOverdue(one, today)).length
  const found = [
    ...reportReasons(sinceReport, everyDays),
    ...heardReasons(heard, executives.length, last.length),
    ...(overdue > 0 ? [{ code: 'overdue', count: overdue } as const] : []),
  ]
  return {
    status: statusOf(found),
    reasons: found,
    sinceReport,
    everyDays,
    heard,
    askDays: medianDays(asks),
    adviceDays: medianDays(closable),
    overdue,
  }
}

function heardSince(
  { today, everyDays, executives, signs }: EngagementFacts,
  last: readonly Day[],
): Engagement['heard'] {
  const [first] = last
  if (first === undefined || executives.length === 0) return null
  const people = new Set(signs.filter(({ on }) => on >= first && on <= today).map(({ personId }) => personId))
  const answered = executives.filter((id) => people.has(id)).length
  const isEarly = last.length === 1 && answered === 0 && daysBetween(first, today) < everyDays
  return isEarly ? null : { answered, count: executives.length, reports: last.length }
}

function reportReasons(since: number | null, every: number): EngagementReason[] {
  if (since === null) return [{ code: 'noReport' }]
  if (since > 2 * every) return [{ code: 'reportsStopped', days: since, every }]
  return since > every ? [{ code: 'reportDue', days: since, every }] : []
}

function heardReasons(heard: Engagement['heard'], executives: number, reports: number): EngagementReason[] {
  if (executives === 0) return [{ code: 'noExecutives' }]
  if (heard === null) return reports === 0 ? [] : [{ code: 'tooEarly' }]
  const { answered, count } = heard
  if (answered === 0) return [{ code: 'nobodyAnswered', answered, count }]
  return answered * 100 < count * ENGAGEMENT.share ? [{ code: 'fewAnswered', answered, count }] : []
}

const STATUSES: Readonly<Record<EngagementReason['code'], Status>> = {
  reportsStopped: 'offTrack',
  nobodyAnswered: 'offTrack',
  reportDue: 'atRisk',
  fewAnswered: 'atRisk',
  overdue: 'atRisk',
  noReport: 'unknown',
  noExecutives: 'unknown',
  tooEarly: 'unknown',
}

function statusOf(reasons: readonly EngagementReason[]): Status {
  const found = reasons.map(({ code }) => STATUSES[code])
  return (['offTrack', 'atRisk', 'unknown'] as const).find((status) => found.includes(status)) ?? 'onTrack'
}

function isOverdue({ dueOn, closedOn }: Said, today: Day): boolean {
  return closedOn === null && dueOn !== null && dueOn < today
}

/** Of an even number, the mean of the two in the middle. */
function medianDays(said: readonly Said[]): number | null {
  const days = said
    .flatMap(({ on, closedOn }) => (closedOn === null ? [] : [daysBetween(on, closedOn)]))
    .sort((a, b) => a - b)
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
