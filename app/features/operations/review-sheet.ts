import { reviewStateWord } from '~/i18n/desk-words'
import { audienceWord } from '~/i18n/enablement-words'
import { dayAndTime } from '~/i18n/format'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ReviewLine } from './review-rows.server'
import { levelWords } from './ui/level-words'

/** Reviews for a spreadsheet, in the reader's language. */
export function reviewSheet(lines: readonly ReviewLine[], timeZone: string): (string | number | null)[][] {
  const when = (at: number | null) => (at === null ? '' : dayAndTime(at, timeZone))
  return [
    [
      m.operations_column_number(),
      m.operations_column_kind(),
      m.operations_column_title(),
      m.operations_column_customer(),
      m.operations_column_amount(),
      m.operations_column_branch(),
      m.operations_column_audience(),
      m.operations_column_requested_by(),
      m.operations_column_requested(),
      m.operations_column_state(),
      m.operations_column_lead(),
      m.operations_column_level(),
      m.operations_column_decision(),
      m.operations_column_decided(),
      m.operations_column_round(),
    ],
    ...lines.map((line) => [
      line.number,
      line.kind.code,
      line.title,
      line.customer,
      line.amount,
      nameOf(line.unit.name),
      audienceWord(line.audience),
      nameOf(line.requestedBy.name),
      when(line.requestedAt),
      reviewStateWord(line.state),
      line.lead ? nameOf(line.lead.name) : '',
      levelText(line),
      line.decision ? gateDecisionWord(line.decision) : '',
      when(line.decidedAt),
      line.round,
    ]),
  ]
}

function levelText({ level, kept }: ReviewLine): string {
  if (level) return levelWords(level)
  return kept === null ? '' : kept ? m.operations_kept() : m.operations_kept_not()
}
