import { addDays } from '~/domain/days'
import type { Day, DayRange } from '~/domain/vocabulary'

/** Days that follow one another, as ranges: what people call a holiday. */
export function runsOf(days: readonly Day[]): DayRange[] {
  const runs: DayRange[] = []
  for (const day of [...days].sort()) {
    const last = runs.at(-1)
    if (last && addDays(last.end, 1) === day) last.end = day
    else runs.push({ start: day, end: day })
  }
  return runs
}
