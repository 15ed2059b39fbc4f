import type { ReportContent } from './report-content'
import { accepted, refuse, type Verdict } from './verdict'
import type { AdviceKind, Day } from './vocabulary'

/** How something that is asked or advised stands: over when its due day is past and nobody has closed it. */
export type SayState = 'open' | 'overdue' | 'closed' | 'noted'

/** `kind` null is an ask of the office. A comment asks for nothing and is only noted. Due today is not late. */
export function stateOf(
  { kind, dueOn, closedOn }: { kind: AdviceKind | null; dueOn: Day | null; closedOn: Day | null },
  today: Day,
): SayState {
  if (closedOn !== null) return 'closed'
  if (kind === 'comment') return 'noted'
  return dueOn !== null && dueOn < today ? 'overdue' : 'open'
}

/** An ask is due today or later (field `dueOn`); one that is corrected may keep the day it has. */
export function mayAsk(dueOn: Day, today: Day, before: Day | null = null): Verdict {
  return dueOn < today && dueOn !== before ? refuse({ code: 'dayPast' }, 'dueOn') : accepted
}

/** What is closed is neither answered nor corrected nor closed again. */
export function askIsOpen({ closedOn }: { closedOn: Day | null }): Verdict {
  return closedOn === null ? accepted : refuse({ code: 'askClosed' })
}

export function adviceIsOpen({ closedOn }: { closedOn: Day | null }): Verdict {
  return closedOn === null ? accepted : refuse({ code: 'adviceClosed' })
}

/** Who sees to a piece of advice until when: not of a comment, nor by a day gone by (field `dueOn`). */
export function mayAssign(
  advice: { kind: AdviceKind; dueOn: Day | null; closedOn: Day | null },
  dueOn: Day,
  today: Day,
): Verdict {
  if (advice.kind === 'comment') return refuse({ code: 'commentNeedsNobody' })
  const open = adviceIsOpen(advice)
  return open.ok ? mayAsk(dueOn, today, advice.dueOn) : open
}

/** Advice names a section that the report shows (field `section`), and a line of it (`line`) or none at all. */
export function mayAdvise(content: Pick<ReportContent, 'sections'>, at: { section: string; line: string }): Verdict {
  const section = content.sections.find((one) => one.section === at.section)
  if (!section) return refuse({ code: 'notFound' }, 'section')
  const isKnown = at.line === '' || section.lines.some(({ key }) => key === at.line)
  return isKnown ? accepted : refuse({ code: 'notFound' }, 'line')
}

/** A session is held between the day its report was frozen and today (field `heldOn`). */
export function mayHold(heldOn: Day, frozenOn: Day, today: Day): Verdict {
  if (heldOn > today) return refuse({ code: 'dayInFuture' }, 'heldOn')
  return heldOn < frozenOn ? refuse({ code: 'sessionBeforeReport', frozenOn }, 'heldOn') : accepted
}

/** How often each line of a report was spoken to, by `section:line`; a section as a whole by `section:`. */
export function countsByLine(advice: readonly { section: string; line: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { section, line } of advice) {
    const key = `${section}:${line}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}
