import { readUsageLines } from '~/domain/pasted-usage'
import type { ReadingSource } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import type { Visit } from '~/lib/visit.server'
import { recordUsage } from './commands/record-usage.server'
import { usageFaultWords } from './ui/usage-fault-words'
import { placesOf } from './usage.server'

/** Readings of use that were pasted: what each line says, and how all of them are saved. */
export async function usageIn({ db, programme, viewer, today, change }: Visit, text: string) {
  const lines = readUsageLines(text, await placesOf(db, programme, today, viewer), today)
  return {
    lines: lines.map(({ line, cells, reading, faults }) => ({
      line,
      cells: reading
        ? [cells[0] ?? '', cells[1] ?? '', fullDay(reading.weekOn), String(reading.uses)]
        : [...cells, '', '', '', ''].slice(0, 4),
      fault: faults[0] ? { code: faults[0].code, words: faults.map(usageFaultWords).join(' · ') } : null,
    })),
    save: (source: ReadingSource) =>
      recordUsage(change, { source, readings: lines.flatMap(({ reading }) => reading ?? []) }),
  }
}
