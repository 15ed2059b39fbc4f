import type { Reason } from '~/domain/reasons'
import { m } from './generated/messages'

const CODES = [
  'triageMissing',
  'meetingMissing',
  'meetingAhead',
  'minutesMissing',
  'decisionMissing',
  'reviewDecided',
  'reviewEnded',
  'reviewHeld',
  'reviewNotHeld',
  'followUpsOpen',
  'followUpDone',
  'returnOnlyOfHold',
  'expertNeeded',
  'expertUnknown',
  'expertKnown',
  'notTakingPart',
  'notOfTheDesk',
  'codeTaken',
  'kindsExist',
  'kindArchived',
  'decisionBeforeTriage',
  'deskClosesFirst',
  'monthAhead',
] as const
type DeskReason = Extract<Reason, { code: (typeof CODES)[number] }>

/** Whether it is the operations desk that refuses. */
export function isDeskRefusal(reason: Reason): reason is DeskReason {
  return CODES.some((code) => code === reason.code)
}

/** Why the operations desk refuses something. */
export function deskRefusal(reason: DeskReason): string {
  switch (reason.code) {
    case 'triageMissing':
      return m.operations_refusal_triage_missing()
    case 'meetingMissing':
      return m.operations_refusal_meeting_missing()
    case 'meetingAhead':
      return m.operations_refusal_meeting_ahead()
    case 'minutesMissing':
      return m.operations_refusal_minutes_missing()
    case 'decisionMissing':
      return m.operations_refusal_decision_missing()
    case 'reviewDecided':
      return m.operations_refusal_decided()
    case 'reviewEnded':
      return m.operations_refusal_ended()
    case 'reviewHeld':
      return m.operations_refusal_held()
    case 'reviewNotHeld':
      return m.operations_refusal_not_held()
    case 'followUpsOpen':
      return m.operations_refusal_follow_ups({ count: reason.count })
    case 'followUpDone':
      return m.operations_refusal_follow_up_done()
    case 'returnOnlyOfHold':
      return m.operations_refusal_return_only_of_hold()
    case 'expertNeeded':
      return m.operations_refusal_expert_needed()
    case 'expertUnknown':
      return m.operations_refusal_expert_unknown()
    case 'expertKnown':
      return m.operations_refusal_expert_known()
    case 'notTakingPart':
      return m.operations_refusal_not_taking_part()
    case 'notOfTheDesk':
      return m.operations_refusal_not_of_the_desk()
    case 'codeTaken':
      return m.operations_refusal_code_taken()
    case 'kindsExist':
      return m.operations_refusal_kinds_exist()
    case 'kindArchived':
      return m.operations_refusal_kind_archived()
    case 'decisionBeforeTriage':
      return m.operations_refusal_decision_before_triage()
    case 'deskClosesFirst':
      return m.operations_refusal_closes_first()
    case 'monthAhead':
      return m.operations_refusal_month_ahead()
  }
}
