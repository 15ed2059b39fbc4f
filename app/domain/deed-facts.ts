import type { SuggestionReason } from './coverage-next'
import type { CarryingOwner, NextDeed, SubProcessName, WaveName } from './next-deed'
import type { Audience, Day, DiagnosisState, Dimension, EnablementKind, Name, Track } from './vocabulary'

/**
 * Of each thing that a lesson may ask for, the one that asks for it most; null where there is none. What each is chosen
 * by is said where it is worked out: `deeds-of-plan.ts` and `deeds-of-landing.ts`.
 */
export type DeedFacts = PlanDeeds & LandingDeeds

export interface PlanDeeds {
  /** The latest; `asked` counts the leaders it asks. */
  diagnosis: { state: DiagnosisState; asked: number; answered: number } | null
  waveAgainst: (WaveName & { first: Track; on: Day }) | null
  /** Of the track that goes first; null where nothing goes first. */
  firstResults: { track: Track; pilotPassed: boolean; kpiMoved: boolean } | null
  ownerless: { subProcesses: readonly SubProcessName[]; count: number } | null
  silentOwner: { subProcess: SubProcessName; person: Name; since: Day | null } | null
  absentOwner: { person: Name; missed: number } | null
  /** From today on. */
  nextGate: { subProcess: SubProcessName; person: Name | null; on: Day } | null
  nextStart: { subProcess: SubProcessName; on: Day; owner: CarryingOwner | null } | null
  /** There are sub-processes, and all are done. */
  isOver: boolean
  overloaded: Extract<NextDeed, { code: 'relieveOwner' | 'relieveBranch' }> | null
  earlyWave: WaveName | null
  undecided: { subProcess: SubProcessName; count: number; gateOn: Day | null } | null
  lowest: { subProcess: SubProcessName; dimension: Dimension; share: number; gateOn: Day } | null
  blocked: { checkId: number; check: Name; unit: Name | null; subProcess: SubProcessName; since: Day } | null
  stale: { subProcess: SubProcessName; count: number } | null
  nextWave: (WaveName & { on: Day }) | null
}

export interface LandingDeeds {
  shelved: { subProcess: SubProcessName; days: number } | null
  fallen: { subProcess: SubProcessName; unitId: number; unit: Name; drop: number } | null
  withoutEffect: { subProcess: SubProcessName; unitId: number; unit: Name } | null
  /** Branches that are live or begin soon and of which no role is counted. */
  uncounted: { unit: Name; count: number } | null
  suggestion: {
    unitId: number
    unit: Name
    audience: Audience
    kind: EnablementKind
    people: number
    why: SuggestionReason
  } | null
  nextActivityOn: Day | null
  /** Whether the desk has kinds of review. */
  hasKinds: boolean
  review: { number: number; title: string; on: Day; isBreached: boolean } | null
  avoiding: { unit: Name; audience: Audience; reviews: number; expected: number } | null
  overdueAsk: { askId: number; person: Name; dueOn: Day } | null
  unopened: { reportId: number; people: readonly Name[]; count: number } | null
}

/** Where nothing is under way: what is planned first; without a plan, to make one; after the end, to see what came of it. */
export function beginning({ nextStart, isOver }: Pick<PlanDeeds, 'nextStart' | 'isOver'>): NextDeed {
  if (nextStart) return { code: 'beginFirst', subProcess: nextStart.subProcess, on: nextStart.on }
  return isOver ? { code: 'checkResults' } : { code: 'planFirst' }
}
