import type { BegunGate } from './gate-key'
import type { Circle, Day, Dimension, Name, PilotVerdict, StandingInTheWay, StepKind, Track } from './vocabulary'

/**
 * Why a thing stands as it does, or why a request is refused: a code and its facts. The sentence, in the reader's
 * language, is made in `i18n/reason-sentence.ts` and `i18n/refusal-sentence.ts`, which the compiler holds complete.
 */
export type Reason = StandingReason | RefusalReason

/** Facts behind a status. `days` are working days unless said otherwise. */
export type StandingReason =
  | { code: 'checksOverdue'; count: number; days: number }
  | { code: 'checkBlocked'; check: Name; unit: Name | null; dimension: Dimension; days: number }
  /** So many more than those named. */
  | { code: 'checksBlocked'; count: number }
  | { code: 'checksStale'; count: number; total: number }
  | { code: 'ownerMissing' }
  | { code: 'ownerNotBusiness'; person: Name }
  /** `days` are calendar days since the owner or deputy last updated; null when they never did. */
  | { code: 'ownerSilent'; person: Name; days: number | null }
  | { code: 'ownerOverLimit'; person: Name; count: number; limit: number }
  | { code: 'branchOverLimit'; unit: Name; count: number; limit: number }
  | { code: 'stepLate'; step: StepKind; days: number }
  | { code: 'stepOverdue'; step: StepKind; days: number }
  | { code: 'rolloutsLate'; wave: number; count: number; days: number }
  /** A wave that its predecessors keep waiting. */
  | { code: 'waveWaits'; days: number }
  /** Its gate said Hold until then; so many working days behind its baseline. */
  | { code: 'waveHeld'; until: Day; days: number }
  | { code: 'levelBelow'; dimension: Dimension; level: number; needed: number; gateOn: Day; isPast: boolean }
  | { code: 'levelUnknown'; dimension: Dimension }
  | { code: 'pilotVerdict'; verdict: PilotVerdict; unit: Name }
  | { code: 'noPilotPassed' }
  | { code: 'waveNotCommitted'; startsOn: Day }
  /** A wave of the other track before the first results of the one that was decided to go first. */
  | { code: 'directionWaits'; first: Track; other: Track; pilotPassed: boolean; kpiMoved: boolean }
  | { code: 'practicesUndecided'; count: number }
  /** Codes of sub-processes that a later circle takes on though no pilot of them has passed. */
  | { code: 'circlePilots'; subProcesses: readonly string[] }
  /** No figure of this circle has moved yet, and the next one builds on it. */
  | { code: 'circleResults'; circle: Circle }
  /** Use of it has fallen at so many of its live branches; the worst of them, and by how much percent. */
  | { code: 'usageFell'; count: number; unit: Name; drop: number }
  /** Published documents without a sign of use for so many calendar days. */
  | { code: 'shelved'; days: number }

/** Who last changed a row, by name, and when: UTC milliseconds, to be told in this time zone. */
export interface LastChange {
  actor: string
  at: number
  timeZone: string
}

export type RefusalReason =
  | { code: 'forbidden' }
  | { code: 'conflict'; last?: LastChange }
  | { code: 'undoTooLate' }
  | { code: 'notFound' }
  /** Somebody without a role in the programme that lets them answer a check. */
  | { code: 'cannotAnswerHere' }
  /** Said by the browser: the form has not reached the server. */
  | { code: 'notSent' }
  | { code: 'ownerNeededBeyondDesign'; step: StepKind }
  | { code: 'ownerMustBeBusiness'; person: Name }
  | { code: 'deputyIsOwner' }
  | { code: 'stepBeforeOthers'; step: StepKind; before: StepKind }
  | { code: 'stepNotStarted'; step: StepKind }
  | { code: 'stepEndsByRollouts' }
  /** Rollout and operation have no dates of their own where there are rollouts. */
  | { code: 'datesFollowWaves' }
  | { code: 'verdictNeedsResult' }
  /** A pass though not every criterion is met. */
  | { code: 'passNeedsReason'; met: number; count: number }
  | { code: 'pilotNotBegun' }
  | { code: 'verdictBeforeStart'; start: Day }
  /** A pilot that goes on needs a new end, later than this one. */
  | { code: 'extensionNeedsEnd'; end: Day }
  | { code: 'lessonNeedsReason' }
  | { code: 'failedNeedsNote' }
  | { code: 'closedBeforeFound'; foundOn: Day }
  /** Why a simulation has not passed. */
  | { code: 'simulationEmpty' }
  | { code: 'casesNotWalked'; count: number }
  | { code: 'casesFailed'; count: number }
  /** Failed, all issues closed since: to be walked through again. */
  | { code: 'casesToRepeat'; count: number }
  | { code: 'issuesOpen'; count: number }
  | { code: 'dayInFuture' }
  | { code: 'daysReversed' }
  | { code: 'reasonNeeded'; days: number }
  /** So many bars or cells are not where the change began. */
  | { code: 'planMoved'; count: number }
  /** It leaves out what it pushes. */
  | { code: 'planIncomplete' }
  | { code: 'overloadUnexplained'; count: number }
  | { code: 'scenarioClosed' }
  | { code: 'waiverNeedsReason' }
  | { code: 'blockerNeedsNote' }
  | { code: 'evidenceNeeded' }
  | { code: 'checkSettled' }
  /** No file was chosen. */
  | { code: 'evidenceMissing' }
  | { code: 'evidenceEmpty' }
  | { code: 'evidenceTooLarge'; megabytes: number }
  /** None of the kinds that are kept, or not what its name says. */
  | { code: 'evidenceKind' }
  /** Its name holds a character that a form without script cannot carry. */
  | { code: 'evidenceName' }
  /** It has not come in whole. */
  | { code: 'evidenceBroken' }
  /** The server's disk is full or closed. */
  | { code: 'evidenceNoRoom' }
  /** The same content is at the check already, under this name. */
  | { code: 'evidenceKnown'; name: string }
  /** A check that needs evidence is ready by this file alone. */
  | { code: 'evidenceHolds' }
  | { code: 'evidenceEnough'; count: number }
  /** White words on it are not read; `contrast` is what they have, `least` what they need. */
  | { code: 'brandColourPale'; contrast: number; least: number }
  | { code: 'logoTooLarge'; kilobytes: number }
  /** Neither a PNG nor a JPEG picture. */
  | { code: 'logoKind' }
  | { code: 'alreadyInWave'; subProcess: string; unit: Name; wave: number }
  | { code: 'rolloutIsLive'; subProcess: string; unit: Name }
  | { code: 'wavePassed'; wave: number }
  | { code: 'waveEmpty' }
  | { code: 'waveCommitted' }
  | { code: 'waveNotYetCommitted' }
  | { code: 'waveNumberTaken' }
  | { code: 'waveHasLiveRollouts' }
  | { code: 'dependencyCycle'; members: readonly string[] }
  | { code: 'dependencyOnItself' }
  | { code: 'waveOnItself' }
  | { code: 'nameTaken' }
  | { code: 'nothingPlanned' }
  /** The same link is there already, with this lag. */
  | { code: 'dependencyKnown'; days: number }
  | { code: 'slugTaken' }
  | { code: 'emailTaken' }
  | { code: 'signInFailed' }
  /** After too many failed attempts. */
  | { code: 'tryLater'; minutes: number }
  | { code: 'passwordWrong' }
  | { code: 'alreadySetUp' }
  | { code: 'lastAdministrator' }
  | { code: 'unitHasMembers' }
  | { code: 'unitUnderItself' }
  | { code: 'kpiUnderItself' }
  | { code: 'branchNeedsUnit' }
  | { code: 'branchInUse' }
  | { code: 'companyExists' }
  /** The symptoms of a diagnosis that leaders have been asked about. */
  | { code: 'symptomsFixed' }
  | { code: 'symptomsEnough'; count: number }
  | { code: 'symptomsOfBothNeeded' }
  | { code: 'leadersNeeded' }
  /** The next version of the diagnosis has been begun already. */
  | { code: 'draftExists' }
  | { code: 'diagnosisIsOpen' }
  | { code: 'diagnosisNotOpen' }
  | { code: 'diagnosisIsClosed' }
  | { code: 'answerMissing' }
  | { code: 'againstAdviceNeedsReason' }
  | { code: 'undiagnosedNeedsReason' }
  | { code: 'localDesignNeeded' }
  | { code: 'decisionNeedsReason' }
  /** A draft without any change of the reference. */
  | { code: 'editionEmpty' }
  /** An item of a checklist that blocks a gate counts for less than this. */
  | { code: 'blockerNeedsWeight'; weight: number }
  /** Somebody has asked for this gate, and it is not answered. */
  | { code: 'gateAsked' }
  | { code: 'gatePassed' }
  | { code: 'gateKilled' }
  | { code: 'gateHeld'; until: Day }
  | { code: 'gateNotAsked' }
  /** Nobody is named but who asks. */
  | { code: 'approverNeeded' }
  | { code: 'notApprover' }
  | { code: 'fourEyes' }
  | { code: 'dayPast' }
  | { code: 'dayNotAhead' }
  | { code: 'conditionMissing' }
  | { code: 'holdNeedsOwner' }
  | { code: 'killNeedsReason' }
  | { code: 'overrideNeedsReason'; count: number }
  | { code: 'holdClosed' }
  | { code: 'closingMissing' }
  /** What waits for its Go begins; `name` is that of its sub-process or wave. */
  | { code: 'gateNotPassed'; gate: BegunGate; name: Name; standing: StandingInTheWay }
  /** A day before that of the Go. */
  | { code: 'beforeGate'; gate: BegunGate; name: Name; passedOn: Day }
  | { code: 'askClosed' }
  | { code: 'adviceClosed' }
  /** A comment asks for nothing: nobody sees to it. */
  | { code: 'commentNeedsNobody' }
  | { code: 'notExecutive' }
  /** A session is held after its report was frozen. */
  | { code: 'sessionBeforeReport'; frozenOn: Day }
  | { code: 'readerKnown' }
  | { code: 'reportDraftExists' }
  | { code: 'reportFrozen' }
  /** Nothing of it is shown, or there is nothing to say yet. */
  | { code: 'reportEmpty' }
  /** Of an activity of publicity and training. */
  | { code: 'audienceMissing' }
  | { code: 'endsAfterMidnight' }
  | { code: 'passedWithoutReached' }
  | { code: 'passedBeyondReached'; passed: number; reached: number }
  /** It has been held: what it reached stays. */
  | { code: 'activityHeld' }
  | { code: 'tableFaulty'; count: number }
  /** A review of the operations desk, by what its way asks for first. */
  | { code: 'triageMissing' }
  | { code: 'meetingMissing' }
  | { code: 'meetingAhead' }
  | { code: 'minutesMissing' }
  | { code: 'decisionMissing' }
  | { code: 'reviewDecided' }
  | { code: 'reviewEnded' }
  | { code: 'reviewHeld' }
  | { code: 'reviewNotHeld' }
  | { code: 'followUpsOpen'; count: number }
  | { code: 'followUpDone' }
  | { code: 'returnOnlyOfHold' }
  /** Nobody is called into it. */
  | { code: 'expertNeeded' }
  /** Somebody who is called stands not in the pool. */
  | { code: 'expertUnknown' }
  | { code: 'expertKnown' }
  /** Who takes no part in the programme. */
  | { code: 'notTakingPart' }
  | { code: 'notOfTheDesk' }
  | { code: 'codeTaken' }
  | { code: 'kindsExist' }
  | { code: 'kindArchived' }
  | { code: 'decisionBeforeTriage' }
  | { code: 'deskClosesFirst' }
  | { code: 'monthAhead' }
  /** The KPIs of the reference model are there already. */
  | { code: 'kpisThere' }
  /** Probability and impact are given together. */
  | { code: 'exposureHalf' }
  | { code: 'entryClosed' }
  | { code: 'entryOpen' }
  | { code: 'outcomeMissing' }
  /** Only what is live is confirmed or scored. */
  | { code: 'notLiveYet' }
  | { code: 'liveConfirmed' }
  | { code: 'confirmedBeforeLive'; liveOn: Day }
  /** A quarter before go-live, or one that has not begun. */
  | { code: 'quarterNotOpen' }
  | { code: 'scoreNeedsAnswers' }
  | { code: 'nothingPasted' }
