import { addDays, daysBetween } from './days'
import { type Chance, chanceOf } from './readiness-chance'
import { hasChangedPace } from './readiness-pace'
import type { WeeklyShare } from './readiness-trend'
import { FORECAST_FEWEST, FORECAST_HORIZON } from './thresholds'
import type { Day } from './vocabulary'

/** When a level will be what its gate needs. */
export type Forecast =
  | { kind: 'ready' }
  | {
      kind: 'expected'
      /** As likely before as after. */
      on: Day
      /** Ten in a hundred come earlier. */
      from: Day
      /** Ten in a hundred come later; null where that is not foreseeable. */
      to: Day | null
      /** 0–1, of being ready on the day of the gate; null where that day has passed. */
      odds: number | null
    }
  | { kind: 'notForeseen'; reason: NotForeseen }
  | { kind: 'unknown'; reason: Unknown }

/** Why no day can be named although there is history enough. */
export type NotForeseen = { code: 'forecastFlat' } | { code: 'forecastFalling' } | { code: 'forecastTooSlow' }

/** Why nothing can be said. */
export type Unknown =
  | { code: 'forecastNoQuestion' }
  | { code: 'forecastStale' }
  | { code: 'forecastTooShort'; weeks: number; needed: number }
  | { code: 'forecastTooFewChanges'; changes: number; needed: number }
  | { code: 'forecastPaceChanged' }

export interface ForecastQuestion {
  /** Percent that the gate needs. */
  needed: number
  gateOn: Day
  today: Day
  /** Checks that the level is made of: a level moves by whole checks. */
  checks: number
  /** Too much of the level is stale: how it stands now is not known. */
  isStale: boolean
}

/**
 * When the level will first be what the gate needs, from its weekly shares (oldest first, the last of them today's): the
 * expected day, the range within which it falls in 80 of 100 cases, and the odds of being ready on the day of the gate,
 * all three read from one distribution, `readiness-chance.ts`.
 */
export function forecastOf(shares: readonly WeeklyShare[], question: ForecastQuestion): Forecast {
  const { needed, gateOn, today, checks, isStale } = question
  const now = shares.at(-1)
  if (!now) return { kind: 'unknown', reason: { code: 'forecastNoQuestion' } }
  if (isStale) return { kind: 'unknown', reason: { code: 'forecastStale' } }
  if (now.share >= needed) return { kind: 'ready' }
  const values = sinceBegun(shares.map(({ share }) => share))
  const lacking = whatIsLacking(values)
  if (lacking) return lacking
  const chance = chanceOf(values, { needed, checks })
  if (chance.slope <= 0) {
    return { kind: 'notForeseen', reason: { code: chance.slope < 0 ? 'forecastFalling' : 'forecastFlat' } }
  }
  if (hasChangedPace(values)) return { kind: 'unknown', reason: { code: 'forecastPaceChanged' } }
  const on = dayOfChance(chance, 0.5, today)
  const from = dayOfChance(chance, 0.1, today)
  if (on === null || from === null) return { kind: 'notForeseen', reason: { code: 'forecastTooSlow' } }
  const odds = gateOn < today ? null : gateOn === today ? 0 : chance.within(daysBetween(today, gateOn) / 7)
  return { kind: 'expected', on, from, to: dayOfChance(chance, 0.9, today), odds }
}

/** Weeks before anything was ready say nothing about how fast it goes since: of those, only the last counts. */
function sinceBegun(values: readonly number[]): number[] {
  const begun = values.findIndex((value) => value > 0)
  return begun === -1 ? [...values] : values.slice(Math.max(0, begun - 1))
}

function whatIsLacking(values: readonly number[]): Forecast | null {
  const { weeks, changes: fewest } = FORECAST_FEWEST
  if (values.length < weeks) {
    return { kind: 'unknown', reason: { code: 'forecastTooShort', weeks: values.length, needed: weeks } }
  }
  const changes = values.filter((value, at) => at > 0 && value !== values[at - 1]).length
  if (changes === 0) return { kind: 'notForeseen', reason: { code: 'forecastFlat' } }
  if (changes < fewest) return { kind: 'unknown', reason: { code: 'forecastTooFewChanges', changes, needed: fewest } }
  return null
}

/** The first day by which it is at least so likely; null beyond the horizon. The chance rises with the days. */
function dayOfChance(chance: Chance, wanted: number, today: Day): Day | null {
  if (chance.within(FORECAST_HORIZON / 7) < wanted) return null
  let [early, late] = [0, FORECAST_HORIZON]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (chance.within(middle / 7) >= wanted) late = middle
    else early = middle
  }
  return addDays(today, late)
}
