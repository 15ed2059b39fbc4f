import type { LastChange, Reason, StandingReason } from '~/domain/reasons'
import { deskRefusal, isDeskRefusal } from './desk-refusal'
import { dayAndTime, figure, fullDay } from './format'
import { beforeGate, gateWaitedFor } from './gate-refusal'
import { m } from './generated/messages'
import { landingRefusal } from './landing-refusal'
import { nameOf } from './locale'
import { reasonSentence } from './reason-sentence'
import { stepWord } from './words'

/**
 * The sentence of why something was refused, in the reader's language. Said on the server, by `refusedForm`: pages
 * show what they are told and carry none of these sentences.
 */
export function refusalSentence(reason: Reason): string {
  if (isStanding(reason)) return reasonSentence(reason)
  if (isDeskRefusal(reason)) return deskRefusal(reason)
  switch (reason.code) {
    case 'forbidden':
      return m.refusal_forbidden()
    case 'conflict':
      return reason.last ? conflictSentence(reason.last) : m.refusal_conflict()
    case 'undoTooLate':
      return m.refusal_undo_too_late()
    case 'cannotAnswerHere':
      return m.reason_cannot_answer_here()
    case 'notFound':
      return m.refusal_not_found()
    case 'notSent':
      return m.refusal_not_sent()
    case 'ownerNeededBeyondDesign':
      return m.refusal_owner_needed()
    case 'ownerMustBeBusiness':
      return m.refusal_owner_must_be_business({ person: nameOf(reason.person) })
    case 'deputyIsOwner':
      return m.refusal_deputy_is_owner()
    case 'stepBeforeOthers':
      return m.refusal_step_before_others({ step: stepWord(reason.step), before: stepWord(reason.before) })
    case 'stepNotStarted':
      return m.refusal_step_not_started({ step: stepWord(reason.step) })
    case 'stepEndsByRollouts':
      return m.refusal_step_ends_by_rollouts()
    case 'datesFollowWaves':
      return m.refusal_dates_follow_waves()
    case 'verdictNeedsResult':
      return m.refusal_verdict_needs_result()
    case 'passNeedsReason':
      return m.refusal_pass_needs_reason({ met: reason.met, count: reason.count })
    case 'pilotNotBegun':
      return m.refusal_pilot_not_begun()
    case 'verdictBeforeStart':
      return m.refusal_verdict_before_start({ start: fullDay(reason.start) })
    case 'extensionNeedsEnd':
      return m.refusal_extension_needs_end({ end: fullDay(reason.end) })
    case 'lessonNeedsReason':
      return m.refusal_lesson_needs_reason()
    case 'failedNeedsNote':
      return m.refusal_failed_needs_note()
    case 'closedBeforeFound':
      return m.refusal_closed_before_found({ day: fullDay(reason.foundOn) })
    case 'simulationEmpty':
      return m.refusal_simulation_empty()
    case 'casesNotWalked':
      return m.refusal_cases_not_walked({ count: reason.count })
    case 'casesFailed':
      return m.refusal_cases_failed({ count: reason.count })
    case 'casesToRepeat':
      return m.refusal_cases_to_repeat({ count: reason.count })
    case 'issuesOpen':
      return m.refusal_issues_open({ count: reason.count })
    case 'dayInFuture':
      return m.refusal_day_in_future()
    case 'daysReversed':
      return m.refusal_days_reversed()
    case 'reasonNeeded':
      return m.refusal_reason_needed({ days: reason.days })
    case 'planMoved':
      return m.refusal_plan_moved({ count: reason.count })
    case 'planIncomplete':
      return m.refusal_plan_incomplete()
    case 'overloadUnexplained':
      return m.refusal_overload_unexplained({ count: reason.count })
    case 'scenarioClosed':
      return m.refusal_scenario_closed()
    case 'waiverNeedsReason':
      return m.refusal_waiver_needs_reason()
    case 'blockerNeedsNote':
      return m.refusal_blocker_needs_note()
    case 'evidenceNeeded':
      return m.refusal_evidence_needed()
    case 'checkSettled':
      return m.refusal_check_settled()
    case 'evidenceMissing':
      return m.evidence_refusal_missing()
    case 'evidenceEmpty':
      return m.evidence_refusal_empty()
    case 'evidenceTooLarge':
      return m.evidence_refusal_too_large({ megabytes: reason.megabytes })
    case 'evidenceKind':
      return m.evidence_refusal_kind()
    case 'evidenceName':
      return m.evidence_refusal_name()
    case 'evidenceBroken':
      return m.evidence_refusal_broken()
    case 'evidenceNoRoom':
      return m.evidence_refusal_no_room()
    case 'evidenceKnown':
      return m.evidence_refusal_known({ name: reason.name })
    case 'evidenceHolds':
      return m.evidence_refusal_holds()
    case 'evidenceEnough':
      return m.evidence_refusal_enough({ count: reason.count })
    case 'brandColourPale':
      return m.brand_refusal_pale({ contrast: figure(reason.contrast * 1000), least: figure(reason.least * 1000) })
    case 'logoTooLarge':
      return m.brand_refusal_large({ kilobytes: reason.kilobytes })
    case 'logoKind':
      return m.brand_refusal_kind()
    case 'alreadyInWave':
      return m.refusal_already_in_wave({ subProcess: reason.subProcess, unit: nameOf(reason.unit), wave: reason.wave })
    case 'rolloutIsLive':
      return m.refusal_rollout_is_live({ subProcess: reason.subProcess, unit: nameOf(reason.unit) })
    case 'wavePassed':
      return m.refusal_wave_passed({ wave: reason.wave })
    case 'waveEmpty':
      return m.refusal_wave_empty()
    case 'waveCommitted':
      return m.refusal_wave_committed()
    case 'waveNotYetCommitted':
      return m.refusal_wave_not_yet_committed()
    case 'waveNumberTaken':
      return m.refusal_wave_number_taken()
    case 'waveHasLiveRollouts':
      return m.refusal_wave_has_live_rollouts()
    case 'dependencyCycle':
      return m.refusal_dependency_cycle({ members: reason.members.join(' → ') })
    case 'dependencyOnItself':
      return m.refusal_dependency_on_itself()
    case 'nameTaken':
      return m.refusal_name_taken()
    case 'nothingPlanned':
      return m.refusal_nothing_planned()
    case 'waveOnItself':
      return m.refusal_wave_on_itself()
    case 'dependencyKnown':
      return m.refusal_dependency_known({ days: reason.days })
    case 'slugTaken':
      return m.refusal_slug_taken()
    case 'emailTaken':
      return m.refusal_email_taken()
    case 'signInFailed':
      return m.refusal_sign_in_failed()
    case 'tryLater':
      return m.refusal_try_later({ minutes: reason.minutes })
    case 'passwordWrong':
      return m.refusal_password_wrong()
    case 'alreadySetUp':
      return m.refusal_already_set_up()
    case 'lastAdministrator':
      return m.refusal_last_administrator()
    case 'unitHasMembers':
      return m.refusal_unit_has_members()
    case 'unitUnderItself':
      return m.refusal_unit_under_itself()
    case 'branchNeedsUnit':
      return m.refusal_branch_needs_unit()
    case 'branchInUse':
      return m.refusal_branch_in_use()
    case 'companyExists':
      return m.refusal_company_exists()
    case 'symptomsFixed':
      return m.refusal_symptoms_fixed()
    case 'symptomsEnough':
      return m.refusal_symptoms_enough({ count: reason.count })
    case 'symptomsOfBothNeeded':
      return m.refusal_symptoms_of_both_needed()
    case 'leadersNeeded':
      return m.refusal_leaders_needed()
    case 'draftExists':
      return m.refusal_draft_exists()
    case 'diagnosisIsOpen':
      return m.refusal_diagnosis_is_open()
    case 'diagnosisNotOpen':
      return m.refusal_diagnosis_not_open()
    case 'diagnosisIsClosed':
      return m.refusal_diagnosis_is_closed()
    case 'answerMissing':
      return m.refusal_answer_missing()
    case 'againstAdviceNeedsReason':
      return m.refusal_against_advice_needs_reason()
    case 'undiagnosedNeedsReason':
      return m.refusal_undiagnosed_needs_reason()
    case 'localDesignNeeded':
      return m.tailoring_refusal_local_design()
    case 'decisionNeedsReason':
      return m.tailoring_refusal_reason()
    case 'editionEmpty':
      return m.reference_refusal_empty()
    case 'blockerNeedsWeight':
      return m.checklist_refusal_blocker({ weight: reason.weight })
    case 'gateAsked':
      return m.gates_refusal_asked()
    case 'gatePassed':
      return m.gates_refusal_passed()
    case 'gateKilled':
      return m.gates_refusal_killed()
    case 'gateHeld':
      return m.gates_refusal_held({ day: fullDay(reason.until) })
    case 'gateNotAsked':
      return m.gates_refusal_not_asked()
    case 'approverNeeded':
      return m.gates_refusal_approver_needed()
    case 'notApprover':
      return m.gates_refusal_not_approver()
    case 'fourEyes':
      return m.gates_refusal_four_eyes()
    case 'dayPast':
      return m.gates_refusal_day_past()
    case 'dayNotAhead':
      return m.gates_refusal_day_not_ahead()
    case 'conditionMissing':
      return m.gates_refusal_condition_missing()
    case 'holdNeedsOwner':
      return m.gates_refusal_hold_needs_owner()
    case 'killNeedsReason':
      return m.gates_refusal_kill_needs_reason()
    case 'overrideNeedsReason':
      return m.gates_refusal_override_needs_reason({ count: reason.count })
    case 'holdClosed':
      return m.gates_refusal_hold_closed()
    case 'closingMissing':
      return m.gates_refusal_closing_missing()
    case 'gateNotPassed':
      return gateWaitedFor(reason)
    case 'beforeGate':
      return beforeGate(reason)
    case 'askClosed':
      return m.advice_refusal_ask_closed()
    case 'adviceClosed':
      return m.advice_refusal_closed()
    case 'commentNeedsNobody':
      return m.advice_refusal_comment()
    case 'notExecutive':
      return m.advice_refusal_not_executive()
    case 'sessionBeforeReport':
      return m.advice_refusal_session_early({ day: fullDay(reason.frozenOn) })
    case 'readerKnown':
      return m.advice_refusal_reader_known()
    case 'reportDraftExists':
      return m.reports_refusal_draft_exists()
    case 'reportFrozen':
      return m.reports_refusal_frozen()
    case 'reportEmpty':
      return m.reports_refusal_empty()
    default:
      return landingRefusal(reason)
  }
}

const STANDING_CODES: ReadonlySet<string> = new Set<StandingReason['code']>([
  'checksOverdue',
  'checkBlocked',
  'checksBlocked',
  'checksStale',
  'ownerMissing',
  'ownerNotBusiness',
  'ownerSilent',
  'ownerOverLimit',
  'branchOverLimit',
  'stepLate',
  'stepOverdue',
  'rolloutsLate',
  'waveWaits',
  'waveHeld',
  'levelBelow',
  'levelUnknown',
  'pilotVerdict',
  'noPilotPassed',
  'waveNotCommitted',
  'directionWaits',
  'practicesUndecided',
  'circlePilots',
  'circleResults',
  'usageFell',
  'shelved',
])

function isStanding(reason: Reason): reason is StandingReason {
  return STANDING_CODES.has(reason.code)
}

function conflictSentence({ actor, at, timeZone }: LastChange): string {
  return m.refusal_conflict_by({ actor, at: dayAndTime(at, timeZone) })
}
