import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { EntryRow } from './entry-list'
import { entryKindWord, stateWord } from './ui/entry-words'
import { bandWord } from './ui/exposure-words'

/** The register as a sheet, in the reader's language; what people wrote stays as they wrote it. */
export function entrySheet(rows: readonly EntryRow[]): (string | number | null)[][] {
  return [
    [
      m.register_column_number(),
      m.register_column_kind(),
      m.register_column_entry(),
      m.register_probability(),
      m.register_impact(),
      m.register_exposure(),
      m.register_field_response(),
      m.register_column_owner(),
      m.register_column_raised(),
      m.register_column_due(),
      m.register_column_touched(),
      m.register_column_state(),
      m.register_column_closed(),
    ],
    ...rows.map((row) => [
      row.number,
      entryKindWord(row.kind),
      row.title,
      row.probability,
      row.impact,
      row.standing.exposure ?? bandWord('unrated'),
      row.response,
      nameOf(row.owner.name),
      row.raisedOn,
      row.dueOn,
      row.touchedOn,
      stateWord(row.standing.isOpen ? (row.standing.overdue > 0 ? 'overdue' : 'open') : 'closed'),
      row.closedOn,
    ]),
  ]
}
