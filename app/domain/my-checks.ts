import { daysBetween, minDay } from './days'
import { byUrgency, type CheckFacts, urgencyOf } from './readiness'
import type { Thresholds } from './thresholds'
import { NEXT_DATES_HORIZON } from './thresholds'
import type { Day } from './vocabulary'

type Limits = Pick<Thresholds, 'staleAfterDays' | 'dueSoonDays'>

/** A check as its page needs it to know whose turn it is. */
export interface OwnFacts extends CheckFacts {
  updatedById: number | null
}

/** The open checks that a person answers for, by what they ask of the person. */
export interface MyChecks<T> {
  /** Overdue, blocked, due soon, stale, or due within the horizon; the most pressing first. */
  pressing: readonly T[]
  /** Answered by the person today and no longer pressing: kept in sight, so that a tap can be corrected. */
  touched: readonly T[]
  /** Met, and fresh enough to be believed. */
  met: readonly T[]
  /** Open, fresh, and due after the horizon. */
  later: readonly T[]
}

/** Sorts a person's checks by what they ask of them today. Those whose gate has been passed ask nothing and are left out. */
export function sortMyChecks<T extends OwnFacts>(
  checks: readonly T[],
  { today, limits, personId }: { today: Day; limits: Limits; personId: number },
): MyChecks<T> {
  const mine: { [K in keyof MyChecks<T>]: T[] } = { pressing: [], touched: [], met: [], later: [] }
  for (const check of byUrgency(checks, today, limits)) {
    const urgency = urgencyOf(check, today, limits)
    if (urgency === 'settled') continue
    const isFar = urgency === 'open' && daysBetween(today, check.dueOn) > NEXT_DATES_HORIZON
    if (urgency !== 'met' && !isFar) mine.pressing.push(check)
    else if (check.updatedOn === today && check.updatedById === personId) mine.touched.push(check)
    else if (urgency === 'met') mine.met.push(check)
    else mine.later.push(check)
  }
  return mine
}

/** The first thing to say to a person about their checks. */
export type WorkHeadline =
  | { code: 'due'; count: number; firstOn: Day }
  | { code: 'blocked'; count: number }
  | { code: 'stale'; count: number }
  | { code: 'next'; count: number; firstOn: Day }
  | { code: 'nothing' }

/** Overdue and due soon go before blocked, blocked before stale, and what is merely open comes last. */
export function headlineOfWork(
  { pressing }: Pick<MyChecks<OwnFacts>, 'pressing'>,
  today: Day,
  limits: Limits,
): WorkHeadline {
  const having = (...urgencies: string[]) =>
    pressing.filter((check) => urgencies.includes(urgencyOf(check, today, limits)))
  const due = having('overdue', 'dueSoon')
  if (due.length > 0) return { code: 'due', count: due.length, firstOn: firstDue(due) }
  const blocked = having('blocked').length
  if (blocked > 0) return { code: 'blocked', count: blocked }
  const stale = having('stale').length
  if (stale > 0) return { code: 'stale', count: stale }
  return pressing.length > 0
    ? { code: 'next', count: pressing.length, firstOn: firstDue(pressing) }
    : { code: 'nothing' }
}

function firstDue(checks: readonly OwnFacts[]): Day {
  return checks.map(({ dueOn }) => dueOn).reduce(minDay)
}
