import { oneOf, yesOrNo } from '~/components/history/check-words'
import { EXPERT_FIELDS, GATE_DECISIONS, REVIEW_STATES } from '~/domain/vocabulary'
import { expertFieldWord, reviewStateWord } from '~/i18n/desk-words'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'

/** What the fields of reviews and of the desk are called in the log of changes. */
export const DESK_FIELDS: Readonly<Record<string, () => string>> = {
  title: m.operations_field_title,
  customer: m.operations_field_customer,
  amount: m.operations_field_amount,
  background: m.operations_field_background,
  audience: m.operations_column_audience,
  requestedAt: m.operations_history_requested_at,
  neededOn: m.operations_field_needed_on,
  leadId: m.operations_field_lead,
  triagedAt: m.operations_history_triaged_at,
  meetingAt: m.operations_history_meeting_at,
  meetingMinutes: m.operations_field_meeting_minutes,
  meetingPlace: m.operations_field_meeting_place,
  agenda: m.operations_field_agenda,
  minutes: m.operations_field_minutes,
  decisionText: m.operations_field_text,
  round: m.operations_column_round,
  doneOn: m.operations_field_done_on,
  triageHours: m.operations_kind_triage_hours,
  decisionHours: m.operations_kind_decision_hours,
  isExpected: m.operations_kind_is_expected,
  expertFields: m.operations_kind_fields,
  mostAtOnce: m.operations_expert_most,
  month: m.operations_field_month,
  count: m.operations_field_count,
  deskOpensAt: m.operations_history_desk_opens,
  deskClosesAt: m.operations_history_desk_closes,
}

/** Instants among them. */
export const DESK_INSTANTS = ['requestedAt', 'triagedAt', 'meetingAt'] as const

const fieldWord = oneOf(EXPERT_FIELDS, expertFieldWord)
const clock = (value: string) => {
  const minutes = Number(value)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Words that mean this where they are about a review or the desk. */
export const DESK_VALUES: Readonly<Record<string, (value: string) => string>> = {
  'review.state': oneOf(REVIEW_STATES, reviewStateWord),
  'review.decision': oneOf(GATE_DECISIONS, gateDecisionWord),
  'reviewRound.decision': oneOf(GATE_DECISIONS, gateDecisionWord),
  'reviewKind.expertFields': (value) => value.split(',').map(fieldWord).join(' · '),
  'expert.expertFields': (value) => value.split(',').map(fieldWord).join(' · '),
  'reviewKind.isExpected': yesOrNo,
  'programme.deskOpensAt': clock,
  'programme.deskClosesAt': clock,
}
