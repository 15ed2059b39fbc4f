import { toDay, toDayNumber } from './day-number'
import type { Day } from './vocabulary'

/** What clocks on the wall of a place show. */
export interface WallTime {
  day: Day
  /** Milliseconds after midnight. */
  ms: number
}

/** What clocks show at an instant (UTC milliseconds) in an IANA time zone. RangeError for an unknown zone. */
export function wallTimeOf(instant: number, timeZone: string): WallTime {
  const local = instant + offsetAt(instant, timeZone)
  const number = Math.floor(local / DAY_MS)
  return { day: toDay(number), ms: local - number * DAY_MS }
}

/**
 * The instant at which clocks show it. Where a change of the clocks skips the hour, an instant beside it; where they
 * show it twice, one of the two.
 */
export function instantOf({ day, ms }: WallTime, timeZone: string): number {
  const local = toDayNumber(day) * DAY_MS + ms
  const guess = local - offsetAt(local, timeZone)
  return local - offsetAt(guess, timeZone)
}

const DAY_MS = 86_400_000
/** Time zones differ from UTC by whole minutes, and change on whole quarters of an hour. */
const QUARTER_MS = 15 * 60_000

const offsets = new Map<string, number>()
const OFFSETS_KEPT = 20_000

/** Milliseconds by which clocks there are ahead of UTC; kept, since a desk asks for the same hours again and again. */
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER_MS)
  const key = `${timeZone}|${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  const at = quarter * QUARTER_MS
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  const offset = Date.UTC(year, month - 1, day, hour, minute) - at
  offsets.set(key, offset)
  return offset
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  formatters.set(timeZone, formatter)
  return formatter
}
