import { avoidanceOf, type ReviewedOpportunities } from './avoidance'
import type { WorkCalendar } from './calendar'
import { addDays } from './days'
import { isOpenReview, type JudgedReview, type KeptShare, keptWithin, openLevels } from './service-level'
import { DESK_WINDOW_DAYS } from './thresholds'
import type { Day, Name } from './vocabulary'
import { instantOf } from './wall-clock'
import type { DeskHours } from './working-hours'

/** What is stored of the operations desk, as far as lesson 7 asks for it. */
export interface DeskRecords {
  hours: Pick<DeskHours, 'timeZone' | 'opensAt' | 'closesAt'>
  /** Open ones, and those decided within twice the window. */
  reviews: readonly (JudgedReview & { number: number; title: string })[]
  opportunities: readonly (ReviewedOpportunities & { unit: Name })[]
  /** How many kinds of review there are, and how many of them each opportunity is meant to pass. */
  kinds: number
  expectedKinds: number
}

/** What the rule of lesson 7 goes by. */
export interface DeskFacts {
  /** Within the service level over DESK_WINDOW_DAYS, and over as many before. */
  kept: KeptShare
  keptBefore: KeptShare
  open: number
  /** Of the open ones, those that will have breached when the desk closes today. */
  breached: number
  /** Branches and roles that avoid reviews; null where nobody counted opportunities. */
  avoiding: number | null
}

/** Judged at the closing of the desk today, so that the answer is the same all day. */
export function deskFacts(
  { hours, reviews, opportunities, expectedKinds }: DeskRecords,
  calendar: WorkCalendar,
  today: Day,
): DeskFacts {
  const desk = { ...hours, calendar }
  const closing = (day: Day) => instantOf({ day, ms: hours.closesAt * 60_000 }, hours.timeZone)
  const now = closing(today)
  const before = closing(addDays(today, -DESK_WINDOW_DAYS))
  const first = closing(addDays(today, -2 * DESK_WINDOW_DAYS))
  const judged = opportunities.map((one) => avoidanceOf(one, expectedKinds).status)
  const isKnown = judged.some((status) => status !== 'unknown')
  return {
    kept: keptWithin(reviews, desk, before, now),
    keptBefore: keptWithin(reviews, desk, first, before),
    open: reviews.filter(isOpenReview).length,
    breached: reviews.filter((one) => openLevels(one, one, desk, now).some(({ status }) => status === 'breached'))
      .length,
    avoiding: isKnown ? judged.filter((status) => status === 'avoids').length : null,
  }
}
