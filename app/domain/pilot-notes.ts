import { addDays, daysBetween, isoWeekday } from './days'
import { PILOT_SILENT_WEEKS } from './thresholds'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day, PilotState } from './vocabulary'

/** The Monday of the week of that day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - isoWeekday(day))
}

/** What was seen in a week is not noted before that week has begun. */
export function mayNoteWeek(weekOn: Day, today: Day): Verdict {
  return weekOn > today ? refuse({ code: 'dayInFuture' }, 'weekOn') : accepted
}

/** Whole weeks since the week of the last note: 0 in the same week; null when there is none. */
export function weeksSinceNote(lastWeekOn: Day | null, today: Day): number | null {
  return lastWeekOn === null ? null : daysBetween(mondayOf(lastWeekOn), mondayOf(today)) / 7
}

/** A pilot that runs, or waits for its verdict, and of which nobody has told for weeks (from its start, where never). */
export function isSilent(state: PilotState, lastWeekOn: Day | null, start: Day, today: Day): boolean {
  if (state !== 'running' && state !== 'due') return false
  return (weeksSinceNote(lastWeekOn ?? start, today) ?? 0) >= PILOT_SILENT_WEEKS
}
