import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { AdviceInPlace } from './advice.server'
import { adviceKindWord, sayStateWord } from './ui/words'

/** The log of advice as a sheet, in the reader's language; what people wrote stays as they wrote it. */
export function logSheet(entries: readonly AdviceInPlace[]): (string | number | null)[][] {
  return [
    [
      m.advice_column_report(),
      m.advice_column_section(),
      m.advice_column_line(),
      m.advice_column_kind(),
      m.advice_column_text(),
      m.advice_column_by(),
      m.advice_column_on(),
      m.advice_owner(),
      m.advice_due_on(),
      m.advice_column_state(),
      m.advice_became(),
      m.advice_state_closed(),
    ],
    ...entries.map((entry) => [
      entry.report.number,
      nameOf(entry.at.title),
      entry.at.line ? nameOf(entry.at.line) : '',
      adviceKindWord(entry.kind),
      entry.text,
      nameOf(entry.givenBy),
      entry.givenOn,
      entry.owner ? nameOf(entry.owner.name) : '',
      entry.dueOn,
      sayStateWord(entry.state),
      entry.answer,
      entry.closedOn,
    ]),
  ]
}
