import { enablementReached } from './gate-criteria-enablement'
import { ownerActive, ownersNamed, practicesDecided } from './gate-criteria-people'
import { designDone, pilotCriterion, pilotPlanned, simulationCriterion } from './gate-criteria-pilot'
import {
  allLive,
  baselineTaken,
  directionDecided,
  earlierGatePassed,
  kpiMoved,
  loadWithinLimits,
  planCommitted,
} from './gate-criteria-programme'
import { checksFresh, dimensionsReady, noBlockers, rulesReady } from './gate-criteria-readiness'
import type { GateFacts } from './gate-facts'
import type { CriterionState, Outcome } from './gate-reason'
import type { AskedCriterion } from './gate-rules'
import type { GateCriterion } from './vocabulary'

/** A criterion as it stands at a gate. */
export interface JudgedCriterion extends AskedCriterion, Outcome {}

/** How each criterion is judged; `needed` is its number, where it has one. */
const RULES: Readonly<Record<GateCriterion, (facts: GateFacts, needed: number) => Outcome>> = {
  directionDecided,
  ownersNamed,
  ownerActive,
  planCommitted,
  baselineTaken,
  designDone,
  simulationPassed: simulationCriterion,
  rulesReady,
  dimensionsReady,
  noBlockers,
  checksFresh,
  practicesDecided,
  pilotPlanned,
  pilotPassed: pilotCriterion,
  earlierGatePassed,
  loadWithinLimits,
  enablementReached,
  allLive,
  kpiMoved,
}

/** What stands in the way first: not met, then not known, then met; within each in the order asked. */
const RANK: Readonly<Record<CriterionState, number>> = { notMet: 0, unknown: 1, met: 2 }

/** Every criterion that the gate asks for, judged by the data as it is today. */
export function judgeGate(facts: GateFacts, asked: readonly AskedCriterion[]): JudgedCriterion[] {
  return asked
    .map(({ criterion, needed }) => ({ criterion, needed, ...RULES[criterion](facts, needed ?? 0) }))
    .sort((a, b) => RANK[a.state] - RANK[b.state])
}

/** How many speak against going; what is not known counts as not met. */
export function unmetCount(criteria: readonly { state: CriterionState }[]): number {
  return criteria.filter(({ state }) => state !== 'met').length
}
