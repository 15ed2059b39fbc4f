import { toDay, toDayNumber } from '~/domain/day-number'
import { addDays, daysBetween, isoWeekday, maxDay } from '~/domain/days'
import { addMonths, eachMonth } from '~/domain/months'
import type { WaveBand } from '~/domain/roadmap'
import type { Day, DayRange } from '~/domain/vocabulary'
import type { Zoom } from './view'

/** Pixels, top to bottom. Left to right the chart is in percent of its width, so that it fits any screen and page. */
export const ROW = 30
export const HEADING = 30
export const BAR = { top: 7, height: 10 }
export const GHOST = { top: 18, height: 3 }
export const OPERATION = { top: 22, height: 4 }
export const AXIS = 34
export const TODAY_ROW = 18
export const LANE = 20

/** The mark of today in the page, to jump to. */
export const TODAY_ID = 'roadmap-today'

/** The least width of a day at each zoom, in pixels; a chart narrower than its frame is widened to it. */
const DAY_WIDTH: Readonly<Record<Zoom, number>> = { week: 10, month: 1.3, quarter: 0.55 }
const LABEL_WIDTH = 46
const WAVE_LABEL_WIDTH = 56
/** Days between the names of one wave, and that the last needs at least. */
const LABEL_EVERY = 21
const LEAST_LABEL = 8

/** Days as places on the axis and back: the only such function, for drawing as for dragging. */
export interface DayScale {
  range: DayRange
  /** Days in the range. */
  length: number
  /** The left edge of a day, in percent of the width. */
  at(day: Day): number
  /** The right edge of a day. */
  after(day: Day): number
  /** Where the line of today runs: through the middle of its day. */
  within(day: Day): number
  /** The day that covers a place, in percent of the width; beyond the ends, the nearest day of the range. */
  dayAt(percent: number): Day
  /** Days from the start of the range to the left edge of a day. */
  offset(day: Day): number
}

export function dayScale(range: DayRange): DayScale {
  const first = toDayNumber(range.start)
  const length = toDayNumber(range.end) + 1 - first
  const percent = (days: number) => (days / length) * 100
  const offset = (day: Day) => toDayNumber(day) - first
  return {
    range,
    length,
    at: (day) => percent(offset(day)),
    after: (day) => percent(offset(day) + 1),
    within: (day) => percent(offset(day) + 0.5),
    // A ten-thousandth of a day: the left edge of a day must not fall to the day before by rounding.
    dayAt: (place) => toDay(first + Math.min(length - 1, Math.max(0, Math.floor((place / 100) * length + 1e-4)))),
    offset,
  }
}

/** As an attribute; rounded, so that server and browser write the same. */
export function share(percent: number): string {
  return `${Math.round(percent * 1000) / 1000}%`
}

/** Left edge and width of a range, as attributes. */
export function extent(scale: DayScale, { start, end }: DayRange): { x: string; width: string } {
  const left = scale.at(start)
  return { x: share(left), width: share(Math.max(0, scale.after(end) - left)) }
}

export function chartWidth(range: DayRange, zoom: Zoom): number {
  return Math.round((daysBetween(range.start, range.end) + 1) * DAY_WIDTH[zoom])
}

/** The days that are named above the chart: in the upper line years (or months), below what is zoomed to. */
export interface Axis {
  zoom: Zoom
  upper: readonly Day[]
  lower: readonly Day[]
}

export function axisOf(range: DayRange, zoom: Zoom): Axis {
  const months = eachMonth(range)
  const lower =
    zoom === 'month'
      ? months
      : zoom === 'quarter'
        ? months.filter((month) => QUARTER_STARTS.includes(month.slice(5, 7)))
        : mondaysOf(range)
  const upper = zoom === 'week' ? months : months.filter((month, index) => index === 0 || month.slice(5, 7) === '01')
  return { zoom, upper: withoutCrowding(upper, zoom), lower }
}

/** The lines of the axis behind the bars, in days from its start: Mondays where weeks are shown, and the main ones. */
export interface GroundLines {
  weeks: readonly number[]
  main: readonly number[]
}

export function groundOf({ range, offset }: DayScale, zoom: Zoom): GroundLines {
  const main = axisOf(range, paperZoom(range, zoom)).lower.map(offset)
  return { weeks: zoom === 'week' ? axisOf(range, zoom).lower.map(offset) : [], main }
}

/** On paper weeks are too narrow to be named, and months when there are many. */
export function paperZoom(range: DayRange, zoom: Zoom): Zoom {
  return zoom === 'quarter' || eachMonth(range).length > MONTHS_ON_PAPER ? 'quarter' : 'month'
}

/** Pixels that a text is sure to need no more than, at this size of its font. Chinese characters are twice as wide. */
export function textWidth(text: string, size = 11): number {
  const wide = [...text].filter((character) => character > '\u2e7f').length
  return (wide * 1.05 + (text.length - wide) * 0.58) * size
}

/** Whether a text of 11 px is sure to fit into the range. */
export function fits(text: string, range: DayRange, zoom: Zoom): boolean {
  return textWidth(text) + 8 <= (daysBetween(range.start, range.end) + 1) * DAY_WIDTH[zoom]
}

/** Where the name of a wave is written: at its start, and again where that has scrolled out of sight. */
export function labelRanges({ start, end }: DayRange, zoom: Zoom): DayRange[] {
  if (zoom !== 'week') return [{ start, end }]
  const length = daysBetween(start, end) + 1
  const count = Math.max(1, Math.ceil((length - LEAST_LABEL) / LABEL_EVERY))
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(start, index * LABEL_EVERY)
    return { start: from, end: index === count - 1 ? end : addDays(from, LABEL_EVERY - 1) }
  })
}

/** Waves that meet are named under each other: the line of each, from 0. */
export function lanesOf(waves: readonly WaveBand[], zoom: Zoom): { lanes: Map<number, number>; count: number } {
  const freeFrom: Day[] = []
  const lanes = new Map<number, number>()
  const leastDays = Math.ceil(WAVE_LABEL_WIDTH / DAY_WIDTH[zoom])
  for (const wave of [...waves].sort((a, b) => (a.planned.start < b.planned.start ? -1 : 1))) {
    const free = freeFrom.findIndex((day) => day <= wave.planned.start)
    const lane = free === -1 ? freeFrom.length : free
    lanes.set(wave.number, lane)
    freeFrom[lane] = [wave.planned.end, wave.forecastEnd, addDays(wave.planned.start, leastDays - 1)]
      .map((day) => addDays(day, 1))
      .reduce(maxDay)
  }
  return { lanes, count: freeFrom.length }
}

export function headerHeight(laneCount: number): number {
  return AXIS + TODAY_ROW + laneCount * LANE
}

const QUARTER_STARTS = ['01', '04', '07', '10']
const MONTHS_ON_PAPER = 30

function mondaysOf({ start, end }: DayRange): Day[] {
  const first = addDays(start, (8 - isoWeekday(start)) % 7)
  const count = Math.floor(daysBetween(first, end) / 7) + 1
  return Array.from({ length: count }, (_, index) => addDays(first, index * 7))
}

/** The first of the upper line is left out when the second would be written over it. */
function withoutCrowding(days: readonly Day[], zoom: Zoom): Day[] {
  const [first, second] = days
  const isCrowded = first && second && zoom !== 'week' && addMonths(first, leastMonths(zoom)) > second
  return isCrowded ? days.slice(1) : [...days]
}

function leastMonths(zoom: Zoom): number {
  return Math.ceil(LABEL_WIDTH / DAY_WIDTH[zoom] / 30)
}
