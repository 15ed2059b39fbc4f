import { daysBetween, minDay } from './days'
import { headlineOfWork, type WorkHeadline } from './my-checks'
import { type CheckFacts, urgencyOf } from './readiness'
import type { Thresholds } from './thresholds'
import type { Day } from './vocabulary'

type Limits = Pick<Thresholds, 'staleAfterDays' | 'dueSoonDays'>

/** A check with what makes it weigh more than others: its gate is not passed without it. */
export type WeighedCheck = CheckFacts & { isBlocker: boolean; updatedById: number | null }

/** Something that waits for a person. An id is one of its kind. */
export type WorkItem =
  | { kind: 'gate'; id: number; dueOn: Day }
  | { kind: 'hold'; id: number; returnsOn: Day }
  | { kind: 'check'; id: number; check: WeighedCheck }
  /** Somebody has named the person on that day, and the person has not read it. */
  | { kind: 'mention'; id: number; on: Day }
  /** The person's view on the direction has been asked for. */
  | { kind: 'question'; id: number }
  /** The office has asked an executive for something until that day. */
  | { kind: 'ask'; id: number; dueOn: Day }
  /** Advice of an executive that the person sees to; null where no day was named. */
  | { kind: 'advice'; id: number; dueOn: Day | null }
  /** The next formal report is due on that day. */
  | { kind: 'report'; id: number; dueOn: Day }
  /** A review of the operations desk to triage, run or attend until that day. */
  | { kind: 'review'; id: number; dueOn: Day }
  /** What a review gave the person to do. */
  | { kind: 'followUp'; id: number; dueOn: Day }
  /** An entry of the register that the person owns: an action, or anything due. */
  | { kind: 'entry'; id: number; dueOn: Day | null }

/**
 * What happens while an item waits, the worst first: what stops most people stands before what stops few, what stops
 * others before what only the person needs to know, what has happened before what is about to.
 */
export const CONSEQUENCES = [
  /** A whole pilot or wave stands still, and it should be known by now whether it goes. */
  'gateOverdue',
  /** A pilot or wave is held back longer than was agreed. */
  'holdOverdue',
  /** A gate cannot be passed: what it never goes without is late, or stuck and due soon. */
  'blockerLate',
  /** The programme waits for what only an executive can give. */
  'askOverdue',
  /** A pilot or wave is about to stand still. */
  'gateDue',
  'holdDue',
  /** An opportunity waits longer than the desk promised. */
  'reviewOverdue',
  /** Readiness is behind what was promised. */
  'checkOverdue',
  /** A decision was taken, and what was to follow from it did not. */
  'followUpOverdue',
  /** A risk is met, or an action done, later than was said. */
  'entryOverdue',
  /** Somebody cannot go on by themselves. */
  'checkBlocked',
  /** Executives do not know where the programme stands. */
  'reportOverdue',
  /** An executive has spoken, and nothing came of it by the day agreed. */
  'adviceOverdue',
  'askDue',
  'reviewDue',
  /** The choice of direction waits for the last of its leaders. */
  'question',
  /** One colleague waits for an answer. */
  'mention',
  'checkDueSoon',
  'reportDue',
  'adviceDue',
  'followUpDue',
  'entryDue',
  /** Others work with what is no longer certain. */
  'checkStale',
  /** There is time. */
  'gateAhead',
  'holdAhead',
  'askAhead',
  'reportAhead',
  'adviceAhead',
  'reviewAhead',
  'followUpAhead',
  'checkOpen',
  'entryAhead',
] as const
export type Consequence = (typeof CONSEQUENCES)[number]

export interface When {
  today: Day
  limits: Limits
}

export function consequenceOf(item: WorkItem, when: When): Consequence {
  switch (item.kind) {
    case 'gate':
      return ahead(item.dueOn, when, ['gateOverdue', 'gateDue', 'gateAhead'])
    case 'hold':
      return ahead(item.returnsOn, when, ['holdOverdue', 'holdDue', 'holdAhead'])
    case 'entry':
      return item.dueOn === null ? 'entryAhead' : ahead(item.dueOn, when, ['entryOverdue', 'entryDue', 'entryAhead'])
    case 'check':
      return consequenceOfCheck(item.check, when)
    case 'ask':
      return ahead(item.dueOn, when, ['askOverdue', 'askDue', 'askAhead'])
    case 'report':
      return ahead(item.dueOn, when, ['reportOverdue', 'reportDue', 'reportAhead'])
    case 'advice':
      return item.dueOn === null
        ? 'adviceAhead'
        : ahead(item.dueOn, when, ['adviceOverdue', 'adviceDue', 'adviceAhead'])
    case 'review':
      return ahead(item.dueOn, when, ['reviewOverdue', 'reviewDue', 'reviewAhead'])
    case 'followUp':
      return ahead(item.dueOn, when, ['followUpOverdue', 'followUpDue', 'followUpAhead'])
    case 'mention':
    case 'question':
      return item.kind
  }
}

/** By consequence, then by day, the earliest first; the question of direction, which has no day, stands before what has one. */
export function orderWork<T extends WorkItem>(items: readonly T[], when: When): T[] {
  return items
    .map((item) => ({ item, rank: CONSEQUENCES.indexOf(consequenceOf(item, when)), day: dayOf(item) }))
    .sort((a, b) => a.rank - b.rank || compare(a.day, b.day) || a.item.id - b.item.id)
    .map(({ item }) => item)
}

/** The first thing to say to a person: how much there is of the kind that comes first. */
export type TopOfWork =
  | WorkHeadline
  | { code: (typeof TOPS)[keyof typeof TOPS]; count: number; firstOn: Day }
  /** `firstOn` is null where no day was named for any of it. */
  | { code: 'advice'; count: number; firstOn: Day | null }
  | { code: 'report'; dueOn: Day }
  | { code: 'mentions'; count: number }
  | { code: 'question' }
  /** Null where none of them has a day. */
  | { code: 'entries'; count: number; firstOn: Day | null }

const TOPS = { gate: 'gates', hold: 'holds', ask: 'asks', review: 'reviews', followUp: 'followUps' } as const

/** `items` in the order of `orderWork`, the checks among them being those that press. */
export function topOfWork(items: readonly WorkItem[], { today, limits }: When): TopOfWork {
  const of = (kind: WorkItem['kind']) => items.filter((item) => item.kind === kind)
  const [first] = items
  switch (first?.kind) {
    case 'gate':
    case 'hold':
    case 'ask':
    case 'review':
    case 'followUp': {
      const same = of(first.kind)
      return { code: TOPS[first.kind], count: same.length, firstOn: same.map(dayOf).reduce(minDay) }
    }
    case 'advice': {
      const days = of('advice').map(dayOf)
      const named = days.filter((day) => day !== NO_DAY_LAST)
      return { code: 'advice', count: days.length, firstOn: named.length > 0 ? named.reduce(minDay) : null }
    }
    case 'report':
      return { code: 'report', dueOn: first.dueOn }
    case 'mention':
      return { code: 'mentions', count: of('mention').length }
    case 'question':
      return { code: 'question' }
    case 'entry': {
      const days = items.flatMap((item) => (item.kind === 'entry' && item.dueOn !== null ? [item.dueOn] : []))
      return { code: 'entries', count: of('entry').length, firstOn: days.length === 0 ? null : days.reduce(minDay) }
    }
    default:
      return headlineOfChecks(items, { today, limits })
  }
}

/** What there is to say about the checks alone. */
export function headlineOfChecks(items: readonly WorkItem[], { today, limits }: When): WorkHeadline {
  const pressing = items.flatMap((item) => (item.kind === 'check' ? [item.check] : []))
  return headlineOfWork({ pressing }, today, limits)
}

function ahead<C>(day: Day, { today, limits }: When, [overdue, due, later]: readonly [C, C, C]): C {
  if (day < today) return overdue
  return daysBetween(today, day) <= limits.dueSoonDays ? due : later
}

function consequenceOfCheck(check: WeighedCheck, { today, limits }: When): Consequence {
  const urgency = urgencyOf(check, today, limits)
  switch (urgency) {
    case 'overdue':
      return check.isBlocker ? 'blockerLate' : 'checkOverdue'
    case 'blocked':
      return check.isBlocker && daysBetween(today, check.dueOn) <= limits.dueSoonDays ? 'blockerLate' : 'checkBlocked'
    case 'dueSoon':
      return 'checkDueSoon'
    case 'stale':
      return 'checkStale'
    case 'open':
    case 'met':
    case 'settled':
      return 'checkOpen'
  }
}

/** Advice for which no day was named comes after that with one. */
const NO_DAY_LAST = '9999-12-31'

function dayOf(item: WorkItem): Day {
  switch (item.kind) {
    case 'gate':
    case 'ask':
    case 'report':
    case 'review':
    case 'followUp':
      return item.dueOn
    case 'advice':
      return item.dueOn ?? NO_DAY_LAST
    case 'hold':
      return item.returnsOn
    case 'check':
      return item.check.dueOn
    case 'mention':
      return item.on
    case 'question':
      return ''
    case 'entry':
      return item.dueOn ?? '9999-12-31'
  }
}

const compare = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0)
