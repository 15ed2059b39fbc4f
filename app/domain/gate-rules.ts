import { REACHED_PERCENT, type Thresholds } from './thresholds'
import type { GateCriterion, GateKind } from './vocabulary'

/** A criterion that a kind of gate asks for. `needed` is percent or calendar days, null where there is no number. */
export interface AskedCriterion {
  criterion: GateCriterion
  needed: number | null
}

/** What a programme says about a criterion at a kind of gate, otherwise than the defaults. */
export interface GateRule extends AskedCriterion {
  gate: GateKind
  isAsked: boolean
}

/** What can be asked at each kind of gate, in the order in which it is shown. */
const ASKABLE: Readonly<Record<GateKind, readonly GateCriterion[]>> = {
  charter: ['directionDecided', 'ownersNamed'],
  cdcp: ['directionDecided', 'ownersNamed', 'ownerActive', 'practicesDecided', 'earlierGatePassed'],
  pdcp: [
    'directionDecided',
    'ownersNamed',
    'ownerActive',
    'planCommitted',
    'baselineTaken',
    'practicesDecided',
    'earlierGatePassed',
    'loadWithinLimits',
  ],
  pilotEntry: [
    'dimensionsReady',
    'noBlockers',
    'rulesReady',
    'checksFresh',
    'ownersNamed',
    'ownerActive',
    'designDone',
    'simulationPassed',
    'practicesDecided',
    'pilotPlanned',
    'earlierGatePassed',
    'loadWithinLimits',
  ],
  rolloutEntry: [
    'dimensionsReady',
    'noBlockers',
    'rulesReady',
    'checksFresh',
    'ownersNamed',
    'ownerActive',
    'pilotPassed',
    'practicesDecided',
    'planCommitted',
    'loadWithinLimits',
    'earlierGatePassed',
    'enablementReached',
  ],
  close: ['allLive', 'kpiMoved', 'noBlockers', 'earlierGatePassed'],
}

/** What is asked unless a programme says otherwise (reference model). */
const ASKED: Readonly<Record<GateKind, readonly GateCriterion[]>> = {
  charter: ['directionDecided', 'ownersNamed'],
  cdcp: ['directionDecided', 'ownersNamed', 'earlierGatePassed'],
  pdcp: ['ownersNamed', 'planCommitted', 'baselineTaken', 'earlierGatePassed'],
  pilotEntry: [
    'dimensionsReady',
    'noBlockers',
    'rulesReady',
    'ownersNamed',
    'ownerActive',
    'designDone',
    'simulationPassed',
    'practicesDecided',
    'pilotPlanned',
  ],
  rolloutEntry: [
    'dimensionsReady',
    'noBlockers',
    'rulesReady',
    'ownersNamed',
    'ownerActive',
    'pilotPassed',
    'practicesDecided',
    'planCommitted',
    'loadWithinLimits',
    'enablementReached',
  ],
  close: ['allLive', 'kpiMoved', 'noBlockers'],
}

type Numbers = Pick<Thresholds, 'readyThreshold' | 'staleAfterDays'>

/** Of what the number of a criterion is. */
export type NeededUnit = 'percent' | 'days'

export function neededUnit(criterion: GateCriterion): NeededUnit | null {
  if (criterion === 'dimensionsReady' || criterion === 'enablementReached') return 'percent'
  return criterion === 'ownerActive' ? 'days' : null
}

/** The number that holds where the programme's rule names none: the programme's own threshold where there is one. */
export function neededByDefault(criterion: GateCriterion, { readyThreshold, staleAfterDays }: Numbers): number | null {
  if (criterion === 'dimensionsReady') return readyThreshold
  if (criterion === 'ownerActive') return staleAfterDays
  return criterion === 'enablementReached' ? REACHED_PERCENT : null
}

/** Everything that could be asked at a kind of gate, and whether it is, with its number. */
export function rulesOf(kind: GateKind, rows: readonly GateRule[], numbers: Numbers): GateRule[] {
  return ASKABLE[kind].map((criterion) => {
    const row = rows.find((one) => one.gate === kind && one.criterion === criterion)
    const needed = neededUnit(criterion) === null ? null : (row?.needed ?? neededByDefault(criterion, numbers))
    return { gate: kind, criterion, isAsked: row?.isAsked ?? ASKED[kind].includes(criterion), needed }
  })
}

/** What a kind of gate asks for. */
export function askedAt(kind: GateKind, rows: readonly GateRule[], numbers: Numbers): AskedCriterion[] {
  return rulesOf(kind, rows, numbers)
    .filter(({ isAsked }) => isAsked)
    .map(({ criterion, needed }) => ({ criterion, needed }))
}
