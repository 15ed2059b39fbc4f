import { addDays, daysBetween } from './days'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day, REPORT_STATES } from './vocabulary'

/** When the next formal report is due, and how many calendar days that is past; negative days are ahead. */
export interface Cadence {
  dueOn: Day
  daysPast: number
}

/** Reports follow each other by so many calendar days; the first follows the programme's start. */
export function cadenceOf(
  { startOn, reportEveryDays }: { startOn: Day; reportEveryDays: number },
  lastFrozenOn: Day | null,
  today: Day,
): Cadence {
  const dueOn = addDays(lastFrozenOn ?? startOn, reportEveryDays)
  return { dueOn, daysPast: daysBetween(dueOn, today) }
}

/** A report is frozen once, and says something: a section that is shown, of a programme that there is something to say of. */
export function mayFreeze(report: {
  state: (typeof REPORT_STATES)[number]
  shownSections: number
  subProcesses: number
  hasWords: boolean
}): Verdict {
  if (report.state === 'frozen') return refuse({ code: 'reportFrozen' })
  const saysSomething = report.shownSections > 0 && (report.subProcesses > 0 || report.hasWords)
  return saysSomething ? accepted : refuse({ code: 'reportEmpty' })
}

/** Drafts come one at a time. */
export function mayStartReport(drafts: number): Verdict {
  return drafts > 0 ? refuse({ code: 'reportDraftExists' }) : accepted
}

/** Words are written into a draft only. */
export function mayWrite(state: (typeof REPORT_STATES)[number]): Verdict {
  return state === 'frozen' ? refuse({ code: 'reportFrozen' }) : accepted
}
