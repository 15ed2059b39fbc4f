import type { EntryKind, EntrySubject } from '~/domain/vocabulary'
import { gateKindWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { EntryState } from '../entry-states'
import type { Thing } from '../things.server'

const kinds: Readonly<Record<EntryKind, () => string>> = {
  risk: m.register_kind_risk,
  issue: m.register_kind_issue,
  assumption: m.register_kind_assumption,
  dependency: m.register_kind_dependency,
  decision: m.register_kind_decision,
  action: m.register_kind_action,
}
export const entryKindWord = (kind: EntryKind) => kinds[kind]()

const subjects: Readonly<Record<EntrySubject, () => string>> = {
  subProcess: m.register_subject_sub_process,
  wave: m.register_subject_wave,
  unit: m.register_subject_unit,
  check: m.register_subject_check,
  pilot: m.register_subject_pilot,
  gate: m.register_subject_gate,
  review: m.register_subject_review,
  kpi: m.register_subject_kpi,
  report: m.register_subject_report,
}
export const subjectWord = (subject: EntrySubject) => subjects[subject]()

const states: Readonly<Record<EntryState, () => string>> = {
  open: m.register_state_open,
  overdue: m.register_state_overdue,
  silent: m.register_state_silent,
  closed: m.register_state_closed,
  all: m.register_state_all,
}
export const stateWord = (state: EntryState) => states[state]()

/** What an entry is about, without the word of its kind. */
export const thingWord = ({ code, name, gate }: Pick<Thing, 'code' | 'name' | 'gate'>) =>
  [gate && gateKindWord(gate), code, nameOf(name)].filter(Boolean).join(' ')
