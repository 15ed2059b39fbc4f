import type { SuggestionReason } from './coverage-next'
import type { Audience, Day, Dimension, EnablementKind, Name, Track } from './vocabulary'

export interface SubProcessName {
  code: string
  name: Name
}

export interface WaveName {
  wave: number
  name: Name
}

/** The next best thing to do about a lesson: one deed, with what it takes to say it and to lead to where it is done. */
export type NextDeed =
  /** 1: nobody has been asked about the direction. */
  | { code: 'askLeaders' }
  | { code: 'collectAnswers'; answered: number; asked: number }
  | { code: 'decideDirection' }
  /** To a day after the first results of the track that goes first. */
  | ({ code: 'moveWave'; first: Track; on: Day } & WaveName)
  /** Of the track that goes first. */
  | { code: 'passFirstPilot' | 'moveFirstFigure'; track: Track }
  /** Decided against the advice, and the first results are in. */
  | { code: 'renewDiagnosis' }
  /** 2: sub-processes under way without an owner from the business, and how many there are. */
  | { code: 'nameOwners'; subProcesses: readonly SubProcessName[]; count: number }
  /** `since`: the day they last updated; null when they never did. */
  | { code: 'hearOwner'; person: Name; subProcess: SubProcessName; since: Day | null }
  | { code: 'useShelved'; subProcess: SubProcessName; days: number }
  | { code: 'callOwner'; person: Name; missed: number }
  | { code: 'meetGate'; subProcess: SubProcessName; person: Name | null; on: Day }
  /** Nothing is under way: what is planned first. */
  | { code: 'beginFirst'; subProcess: SubProcessName; on: Day }
  | { code: 'planFirst' }
  /** All is done: what came of it. */
  | { code: 'checkResults' }
  /** 3: who carries too much, from this month to that one (a day of each). */
  | { code: 'relieveOwner' | 'relieveBranch'; id: number; name: Name; count: number; limit: number; from: Day; to: Day }
  | ({ code: 'waitForResults' } & WaveName)
  /** What begins next, and what its owner has in work already. */
  | { code: 'watchStart'; subProcess: SubProcessName; on: Day; owner: CarryingOwner | null; limit: number }
  /** 4: `gateOn` is the day of its pilot entry while that is ahead. */
  | { code: 'decidePractices'; subProcess: SubProcessName; count: number; gateOn: Day | null }
  | { code: 'describePractices' }
  /** 5 */
  | {
      code: 'raiseDimension'
      subProcess: SubProcessName
      dimension: Dimension
      share: number
      needed: number
      gateOn: Day
    }
  | { code: 'unblock'; checkId: number; check: Name; unit: Name | null; subProcess: SubProcessName; since: Day }
  | { code: 'winBack'; subProcess: SubProcessName; unitId: number; unit: Name; drop: number }
  | { code: 'refreshChecks'; subProcess: SubProcessName; count: number }
  | { code: 'findEffect'; subProcess: SubProcessName; unitId: number; unit: Name }
  /** Live rollouts of which nobody knows whether they are used. */
  | { code: 'countUse'; count: number }
  | { code: 'keepReady'; subProcess: SubProcessName; gateOn: Day }
  /** 6: branches whose people nobody has counted, one of them by name. */
  | { code: 'countHeads'; unit: Name; count: number }
  | {
      code: 'schedule'
      unitId: number
      unit: Name
      audience: Audience
      kind: EnablementKind
      people: number
      why: SuggestionReason
    }
  | { code: 'planActivity' }
  | { code: 'holdActivity'; on: Day }
  | ({ code: 'prepareWave'; on: Day } & WaveName)
  | { code: 'planWave' }
  /** 7: no kind of review is set up. */
  | { code: 'setUpDesk' }
  | { code: 'requestReview' }
  /** `on` is the day its service level ends, or ended. */
  | { code: 'decideReview'; number: number; title: string; on: Day; isBreached: boolean }
  | { code: 'callBranch'; unit: Name; audience: Audience; reviews: number; expected: number }
  | { code: 'countOpportunities' }
  | { code: 'speedUp'; kept: number; count: number }
  /** 8: `days` are calendar days that it is past its due day; negative ahead of it. */
  | { code: 'makeReport'; dueOn: Day; days: number }
  | { code: 'chaseAsk'; askId: number; person: Name; dueOn: Day }
  /** Those who have not opened the last report, a few by name. */
  | { code: 'remindReaders'; reportId: number; people: readonly Name[]; count: number }

/** An owner and how many sub-processes they have in work. */
export interface CarryingOwner {
  id: number
  name: Name
  carried: number
}

/** Sub-processes and people that a deed names; the others are counted. */
export const DEED_NAMES = 3
