import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { reasonSentence } from '~/i18n/reason-sentence'
import { statusWord, stepWord } from '~/i18n/words'
import type { ListRow } from './list-row'
import { gateSentence } from './sentences'

/** The list as rows of a spreadsheet, the headings first. */
export function sheetOf(rows: readonly ListRow[]): (string | number | null)[][] {
  const headings = [
    m.sub_processes_column_track(),
    m.sub_processes_column_group(),
    m.sub_processes_column_code(),
    m.sub_processes_column_name(),
    m.sub_processes_column_owner(),
    m.sub_processes_column_step(),
    m.sub_processes_column_earned(),
    m.sub_processes_column_planned(),
    m.sub_processes_column_readiness(),
    m.sub_processes_column_gate(),
    m.sub_processes_column_gate_on(),
    m.sub_processes_column_status(),
    m.sub_processes_column_reasons(),
  ]
  return [headings, ...rows.map(cellsOf)]
}

function cellsOf(row: ListRow): (string | number | null)[] {
  return [
    row.track,
    nameOf(row.group.name),
    row.code,
    nameOf(row.name),
    row.owner && nameOf(row.owner.name),
    row.currentStep && stepWord(row.currentStep),
    row.earned,
    row.planned,
    row.level.share,
    row.gate && gateSentence(row.gate),
    row.gate?.on ?? null,
    statusWord(row.status),
    row.reasons.map(reasonSentence).join('\n'),
  ]
}
