import { Card } from '~/components/ui/card'
import { isDay } from '~/domain/days'
import type { StepKind } from '~/domain/vocabulary'
import { dayAndTime, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord, verdictWord } from '~/i18n/words'
import type { HistoryEntry, HistoryLine, ToldField, ToldValue } from '../history'

/** The latest changes, each in words: what, from which value to which, by whom. */
export function HistoryCard({ entries, timeZone }: { entries: readonly HistoryEntry[]; timeZone: string }) {
  return (
    <Card title={m.sub_process_history()}>
      {entries.length === 0 && <p className="text-ink-2">{m.sub_process_history_none()}</p>}
      <ul>
        {entries.map(({ changeId, actor, at, lines }) => (
          <li
            key={changeId}
            className="grid gap-x-4 border-b border-line-2 py-2 text-sm first:pt-0 last:border-0 last:pb-0 sm:grid-cols-[1fr_auto]"
          >
            <span className="min-w-0 break-words">
              {lines.map((line) => (
                <span key={line.id} className="block">
                  <span className="font-semibold">{fieldWord(line.field, line.step)}</span>
                  <span className="ml-2">{changeSentence(line)}</span>
                </span>
              ))}
            </span>
            <span className="text-xs text-ink-3">
              {m.sub_process_history_by({ actor, at: dayAndTime(at, timeZone) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function changeSentence({ from, to }: HistoryLine): string {
  if (from === null) return to === null ? '' : valueWord(to)
  return m.sub_process_history_change({ from: valueWord(from), to: to ? valueWord(to) : m.form_none() })
}

function valueWord(value: ToldValue): string {
  if ('name' in value) return nameOf(value.name)
  if ('verdict' in value) return verdictWord(value.verdict)
  return isDay(value.text) ? fullDay(value.text) : value.text
}

const fieldWords: Readonly<Record<ToldField, (facts: { step: string }) => string>> = {
  ownerId: () => m.sub_process_owner(),
  deputyId: () => m.sub_process_deputy(),
  plannedStart: m.sub_process_history_planned_start,
  plannedEnd: m.sub_process_history_planned_end,
  baselineEnd: m.sub_process_history_baseline_end,
  actualStart: m.sub_process_history_actual_start,
  actualEnd: m.sub_process_history_actual_end,
  slipReason: m.sub_process_history_slip_reason,
  unitId: () => m.sub_process_history_pilot(),
  verdict: () => m.sub_process_history_verdict(),
  result: () => m.sub_process_history_result(),
}

function fieldWord(field: ToldField, step: StepKind | null): string {
  return fieldWords[field]({ step: step ? stepWord(step) : '' })
}
