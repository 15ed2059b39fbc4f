import type { SayState } from '~/domain/advice'
import type { AdviceKind, AskAnswer, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const kinds: Readonly<Record<AdviceKind, () => string>> = {
  comment: m.advice_kind_comment,
  advice: m.advice_kind_advice,
  support: m.advice_kind_support,
  decision: m.advice_kind_decision,
}
export const adviceKindWord = (kind: AdviceKind) => kinds[kind]()

const hints: Readonly<Record<AdviceKind, () => string>> = {
  comment: m.advice_kind_comment_hint,
  advice: m.advice_kind_advice_hint,
  support: m.advice_kind_support_hint,
  decision: m.advice_kind_decision_hint,
}
export const adviceKindHint = (kind: AdviceKind) => hints[kind]()

const answers: Readonly<Record<AskAnswer, () => string>> = {
  promised: m.advice_answer_promised,
  decided: m.advice_answer_decided,
  declined: m.advice_answer_declined,
}
export const askAnswerWord = (answer: AskAnswer) => answers[answer]()

const states: Readonly<Record<SayState, () => string>> = {
  open: m.advice_state_open,
  overdue: m.advice_state_overdue,
  closed: m.advice_state_closed,
  noted: m.advice_state_noted,
}
export const sayStateWord = (state: SayState) => states[state]()

const statuses: Readonly<Record<SayState, Status>> = {
  open: 'notStarted',
  overdue: 'offTrack',
  closed: 'done',
  noted: 'done',
}
export const statusOfState = (state: SayState) => statuses[state]

/** The beginning of a longer text, to name it by. */
export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
