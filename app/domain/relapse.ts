import { addDays, maxDay } from './days'
import { mondayOf } from './pilot-notes'
import { RELAPSE_WEEKS } from './thresholds'
import type { Day } from './vocabulary'

/** How often a sub-process was used at a branch in the week that began on that Monday. */
export interface UsageWeek {
  weekOn: Day
  uses: number
}

/** A time of falling back: from the Monday of the first low week to the one with which use was back; null while it lasts. */
export interface RelapseEpisode {
  from: Day
  until: Day | null
}

/** Use over the last weeks against the weeks before; means of the weeks that have a reading. */
export type UsageVerdict = { episodes: readonly RelapseEpisode[] } & (
  | { state: 'unknown'; why: 'noReadings' | 'tooEarly' | 'readingsMissing'; weeks: number }
  | { state: 'steady'; before: number; now: number }
  /** `before` is the use it fell from, `drop` by how much percent, rounded. */
  | { state: 'relapsed'; since: Day; before: number; now: number; drop: number }
)

/**
 * The relapse watch (回潮). Counted are the whole weeks after go-live and before that of `today`. Use falls back where the
 * mean of four weeks is lower than that of the four weeks before by `relapseDrop` percent or more, and has come back when
 * the mean of four weeks is again above that mark; a lower use that lasts is no new normal. Each side needs readings of
 * RELAPSE_WEEKS.fewest weeks: where they are missing nothing is known, but for a relapse of which nobody has said that it
 * is over.
 */
export function usageVerdict(
  readings: readonly UsageWeek[],
  { liveOn, today, relapseDrop }: { liveOn: Day; today: Day; relapseDrop: number },
): UsageVerdict {
  const first = firstWholeWeek(liveOn)
  const end = mondayOf(today)
  const uses = new Map(readings.map((one) => [one.weekOn, one.uses]))
  const episodes: { from: Day; until: Day | null }[] = []
  let from: number | null = null
  for (let week = first; week < end; week = addDays(week, 7)) {
    const now = meanOf(uses, week, first)
    const last = episodes.at(-1)
    if (now === null) continue
    if (from !== null && last) {
      if (isAbove(now, from, relapseDrop)) {
        last.until = week
        from = null
      }
      continue
    }
    const before = meanOf(uses, addDays(week, -7 * RELAPSE_WEEKS.each), first)
    if (before === null || before === 0 || isAbove(now, before, relapseDrop)) continue
    // What was low before the last relapse was over belongs to that one.
    const since = maxDay(firstLow(uses, week, { before, relapseDrop }), last?.until ?? first)
    episodes.push({ from: since, until: null })
    from = before
  }
  return { episodes, ...standingAt(uses, { first, end, from, since: episodes.at(-1)?.from ?? first }) }
}

function standingAt(
  uses: ReadonlyMap<Day, number>,
  { first, end, from, since }: { first: Day; end: Day; from: number | null; since: Day },
) {
  const last = addDays(end, -7)
  const now = meanOf(uses, last, first)
  if (from !== null) {
    const known = now ?? latestMean(uses, last, first)
    return { state: 'relapsed', since, before: from, now: known, drop: Math.round((1 - known / from) * 100) } as const
  }
  const before = meanOf(uses, addDays(last, -7 * RELAPSE_WEEKS.each), first)
  if (now !== null && before !== null) return { state: 'steady', before, now } as const
  const weeks = countBetween(uses, first, end)
  // Before that many weeks nobody could have given readings enough.
  const isEarly = addDays(first, 7 * (RELAPSE_WEEKS.each + RELAPSE_WEEKS.fewest)) > end
  return {
    state: 'unknown',
    why: weeks === 0 ? 'noReadings' : isEarly ? 'tooEarly' : 'readingsMissing',
    weeks,
  } as const
}

/** The mean of the weeks up to this one that have a reading; null where too few have, or lie after go-live. */
function meanOf(uses: ReadonlyMap<Day, number>, lastWeek: Day, first: Day): number | null {
  const found: number[] = []
  for (let n = 0; n < RELAPSE_WEEKS.each; n++) {
    const week = addDays(lastWeek, -7 * n)
    const one = week < first ? undefined : uses.get(week)
    if (one !== undefined) found.push(one)
  }
  return found.length < RELAPSE_WEEKS.fewest ? null : found.reduce((sum, one) => sum + one, 0) / found.length
}

/** Whether `now` is above what `before` is when it has fallen by that many percent. */
const isAbove = (now: number, before: number, drop: number) => now * 100 > before * (100 - drop)

/** Of the weeks that have fallen together, the first that is itself below the mark. */
function firstLow(
  uses: ReadonlyMap<Day, number>,
  lastWeek: Day,
  { before, relapseDrop }: { before: number; relapseDrop: number },
): Day {
  for (let n = RELAPSE_WEEKS.each - 1; n > 0; n--) {
    const week = addDays(lastWeek, -7 * n)
    const one = uses.get(week)
    if (one !== undefined && !isAbove(one, before, relapseDrop)) return week
  }
  return lastWeek
}

/** Of the latest weeks that can be told; a relapse has some. */
function latestMean(uses: ReadonlyMap<Day, number>, last: Day, first: Day): number {
  for (let week = last; week >= first; week = addDays(week, -7)) {
    const mean = meanOf(uses, week, first)
    if (mean !== null) return mean
  }
  return 0
}

function countBetween(uses: ReadonlyMap<Day, number>, first: Day, end: Day): number {
  return [...uses.keys()].filter((week) => week >= first && week < end).length
}

/** The first week that is live from its Monday on. */
export function firstWholeWeek(liveOn: Day): Day {
  const monday = mondayOf(liveOn)
  return monday === liveOn ? monday : addDays(monday, 7)
}

/** Whether readings may be given for that week: it is named by its Monday and has begun. */
export function isReadableWeek(weekOn: Day, today: Day): boolean {
  return mondayOf(weekOn) === weekOn && weekOn <= today
}
