import type { Day, DayRange, Dimension, Direction, LimitKind, Name } from './vocabulary'

/**
 * Why a criterion is met or not: a code and its facts, with all that its sentence and its link need, so that it can be
 * kept as it is. `subProcess` is a code, `wave` a number, `gate` an address; `days` are calendar days.
 */
export type GateReason =
  | { code: 'directionDecided'; direction: Direction }
  | { code: 'directionUndecided' }
  /** So many sub-processes, and each is as asked. */
  | { code: 'subProcessesAll'; count: number }
  | { code: 'noSubProcesses' }
  | { code: 'ownerMissing'; subProcess: string }
  | { code: 'ownerNotBusiness'; subProcess: string; person: Name }
  /** Null days: never. */
  | { code: 'ownerSilent'; subProcess: string; person: Name; days: number | null }
  | { code: 'practicesUndecided'; subProcess: string; count: number }
  | { code: 'waveCommitted'; wave: number; on: Day }
  | { code: 'waveNotCommitted'; wave: number; startsOn: Day }
  | { code: 'noWave' }
  | { code: 'baselineTaken'; on: Day }
  | { code: 'baselineMissing' }
  | { code: 'gatePassed'; gate: string }
  | { code: 'gateNotPassed'; gate: string }
  | { code: 'withinLimits' }
  | { code: 'overLimit'; kind: LimitKind; id: number; name: Name; peak: number; limit: number; range: DayRange }
  | { code: 'designDone'; subProcess: string; on: Day }
  | { code: 'designOpen'; subProcess: string }
  | { code: 'simulationPassed'; subProcess: string; count: number }
  | { code: 'simulationMissing'; subProcess: string }
  | { code: 'simulationOpen'; subProcess: string; unwalked: number; failed: number; issues: number }
  | { code: 'pilotAt'; subProcess: string; unit: Name }
  | { code: 'pilotMissing'; subProcess: string }
  | { code: 'pilotUndecided'; subProcess: string; unit: Name }
  | { code: 'pilotExtended'; subProcess: string; unit: Name }
  | { code: 'pilotStopped'; subProcess: string; unit: Name }
  /** So many branches, each with `needed` percent reached of each sub-process. */
  | { code: 'coverageReached'; count: number; needed: number }
  /** Of the people of all target roles at the branch, in percent. */
  | { code: 'coverageBelow'; subProcess: string; unit: Name; share: number; needed: number }
  /** Nothing was held there about it. */
  | { code: 'coverageUnknown'; subProcess: string; unit: Name }
  | { code: 'examsBelow'; subProcess: string; unit: Name; share: number; needed: number }
  | { code: 'headCountMissing'; unit: Name }
  | { code: 'noChecks' }
  | { code: 'checksAll'; count: number }
  /** Of the rule checks, in percent of their weight. */
  | { code: 'rulesBelow'; subProcess: string; level: number }
  | { code: 'rulesStale'; subProcess: string; count: number }
  | { code: 'levelReached'; dimension: Dimension; level: number }
  /** `subProcess` is the weakest in it. */
  | { code: 'levelBelow'; dimension: Dimension; level: number; needed: number; subProcess: string }
  | { code: 'levelUnknown'; dimension: Dimension; stale: number; count: number; subProcess: string }
  | { code: 'noneBlocked' }
  | { code: 'checkBlocked'; subProcess: string; check: Name; unit: Name | null; days: number }
  | { code: 'checksStale'; subProcess: string; count: number; of: number }
  | { code: 'liveAll'; count: number }
  | { code: 'notLive'; wave: number; open: number; of: number }
  | { code: 'noRollouts' }
  | { code: 'kpiStill'; subProcess: string }
  /** So many more than those named. */
  | { code: 'more'; count: number }

/** What is not known counts as not met. */
export type CriterionState = 'met' | 'notMet' | 'unknown'

export interface Outcome {
  state: CriterionState
  reasons: readonly GateReason[]
}

/** Something that speaks against a criterion, or that nobody can tell. */
export interface Finding {
  state: 'notMet' | 'unknown'
  reason: GateReason
}

export const notMet = (reason: GateReason): Finding => ({ state: 'notMet', reason })
export const unknown = (reason: GateReason): Finding => ({ state: 'unknown', reason })

/** Reasons that are named; the others are counted. */
const REASONS_NAMED = 4

/**
 * What follows from the findings: met without any, with what speaks for it; what is bad outranks what is not known.
 * `total` is how many there are where not all have been given.
 */
export function outcomeOf(
  findings: readonly Finding[],
  met: readonly GateReason[],
  total: number = findings.length,
): Outcome {
  if (findings.length === 0) return { state: 'met', reasons: met }
  const bad = findings.filter(({ state }) => state === 'notMet')
  const inOrder = [...bad, ...findings.filter(({ state }) => state === 'unknown')].map(({ reason }) => reason)
  const named = total > REASONS_NAMED + 1 ? inOrder.slice(0, REASONS_NAMED) : inOrder
  const more = total - named.length
  const rest: GateReason[] = more > 0 ? [{ code: 'more', count: more }] : []
  return { state: bad.length > 0 ? 'notMet' : 'unknown', reasons: [...named, ...rest] }
}
