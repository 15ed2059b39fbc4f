import type { KpiAim, PilotCriterionKind, PilotVerdict } from './vocabulary'

/** What makes a pilot a success. Figures are in thousandths of their measure; adoption is in percent. */
export interface PilotCriterion {
  kind: PilotCriterionKind
  /** Null for a judgement in words, as are the figures. */
  aim: KpiAim | null
  threshold: number | null
  /** Null while it has not been measured. */
  result: number | null
  /** The judgement in words; figures are judged by their threshold. */
  isMet: boolean | null
}

export type CriterionOutcome = 'met' | 'notMet' | 'unknown'

/** Whether a criterion is met: a figure that reaches its threshold is, on whichever side it is to end. */
export function criterionOutcome({ kind, aim, threshold, result, isMet }: PilotCriterion): CriterionOutcome {
  if (kind === 'qualitative') return isMet === null ? 'unknown' : outcomeOf(isMet)
  if (threshold === null || result === null) return 'unknown'
  return outcomeOf(kind === 'kpi' && aim === 'down' ? result <= threshold : result >= threshold)
}

export interface PilotStanding {
  count: number
  met: number
  notMet: number
  /** Not measured or judged yet: it never counts as met. */
  unknown: number
  /** The verdict that the criteria speak for; null while none has been measured. */
  speaksFor: PilotVerdict | null
}

/** How the criteria of a pilot stand: all met speaks for a pass, none for a stop, anything between for going on. */
export function pilotStanding(criteria: readonly PilotCriterion[]): PilotStanding {
  const outcomes = criteria.map(criterionOutcome)
  const countOf = (outcome: CriterionOutcome) => outcomes.filter((one) => one === outcome).length
  const standing = {
    count: outcomes.length,
    met: countOf('met'),
    notMet: countOf('notMet'),
    unknown: countOf('unknown'),
  }
  return { ...standing, speaksFor: speaksFor(standing) }
}

function speaksFor({ count, met, notMet, unknown }: Omit<PilotStanding, 'speaksFor'>): PilotVerdict | null {
  if (count === unknown) return null
  if (met === count) return 'pass'
  return notMet === count ? 'stop' : 'extend'
}

const outcomeOf = (isMet: boolean): CriterionOutcome => (isMet ? 'met' : 'notMet')
