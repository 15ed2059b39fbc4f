import type { Dimension, Name, NeededBy, Track } from '~/domain/vocabulary'

/** The code by which companies call a reference sub-process, such as `LTC-ML-1`. */
export type SubProcessCode = string

/** Manage leads, manage opportunities, manage contract execution, customer relationships. */
export type GroupCode = 'ML' | 'MO' | 'MCE' | 'CR'

export interface ReferenceGroup {
  code: GroupCode
  name: Name
}

export interface ReferenceDecisionPoint {
  /** `ATI` and the like; companies differ in what they call them. */
  code: string
  name: Name
}

export interface ReferenceKpi {
  /** Unique in the whole model. */
  code: string
  name: Name
  unit: 'count' | 'percent' | 'days' | 'score'
  per?: 'month'
  better: 'up' | 'down'
}

export interface ReferenceSubProcess {
  code: SubProcessCode
  track: Track
  group: ReferenceGroup
  name: Name
  /** One sentence: what the sub-process achieves. */
  purpose: Name
  decisionPoints: readonly ReferenceDecisionPoint[]
  kpis: readonly ReferenceKpi[]
}

/** The successor builds on the predecessor being in place. */
export interface ReferenceDependency {
  predecessor: SubProcessCode
  successor: SubProcessCode
}

/** Checks needed by the pilot are company-wide for a sub-process; those needed by the rollout are for one branch. */
export interface CheckTemplate {
  /** Kebab-case, unique. */
  key: string
  dimension: Dimension
  neededBy: NeededBy
  name: Name
  weight: 1 | 2 | 3
  /** Not being ready, it stops the gate alone, whatever the rest of its dimension says. */
  blocker: boolean
  /** It is ready only with a document or a link that shows it. */
  evidenceRequired: boolean
}
