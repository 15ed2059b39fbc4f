import { daysBetween } from '~/domain/days'
import type { ExpectedPoint } from '~/domain/expected-progress'
import { eachMonth } from '~/domain/months'
import type { Day } from '~/domain/vocabulary'

/** Room around the plot in px, the same for the server's frame and for the live chart. */
export const MARGIN = { top: 14, right: 52, bottom: 24, left: 34 }
export const HEIGHT = 320
export const VALUE_TICKS = [0, 25, 50, 75, 100]

export interface TimeScale {
  start: Day
  /** Position of a day between 0 and 1. */
  at: (day: Day) => number
  /** First days of months, few enough to be read. */
  ticks: Day[]
}

const TICKS_AT_MOST = 10

export function timeScale(points: readonly ExpectedPoint[]): TimeScale {
  const start = points[0]?.day ?? '1970-01-01'
  const end = points.at(-1)?.day ?? start
  const length = Math.max(1, daysBetween(start, end))
  const at = (day: Day) => daysBetween(start, day) / length
  const months = eachMonth({ start, end }).filter((day) => day >= start)
  const every = Math.max(1, Math.ceil(months.length / TICKS_AT_MOST))
  return { start, at, ticks: months.filter((_, index) => index % every === 0) }
}

/** Where a value on a day is drawn. */
type Place = (day: Day, value: number) => readonly [x: number, y: number]

/** A line through what is known of a series: it ends where nothing is. */
export function curvePath(points: readonly ExpectedPoint[], series: 'planned' | 'earned' | 'expected', place: Place) {
  return lineThrough(
    points.flatMap((point) => {
      const value = point[series]
      return value === null ? [] : [place(point.day, value)]
    }),
  )
}

/** The area between the early and the late course; empty where the range is unknown. */
export function bandPath(points: readonly ExpectedPoint[], place: Place): string {
  const edge = (series: 'early' | 'late') =>
    points.flatMap((point) => {
      const value = point[series]
      return value === null ? [] : [place(point.day, value)]
    })
  const around = [...edge('early'), ...edge('late').reverse()]
  return around.length === 0 ? '' : `${lineThrough(around)}Z`
}

function lineThrough(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')
}

/** The day on which all is expected to be earned; null where nothing is expected any more. */
export function expectedEnd(points: readonly ExpectedPoint[]): Day | null {
  const most = points.at(-1)?.expected
  return most == null ? null : (points.find(({ expected }) => expected === most)?.day ?? null)
}

/**
 * On which side of today the plan's value is written. A plan rises, so above it there is room before today, and below it
 * after; too near the start there is none before.
 */
export function planWordSide({ earned, planned }: Pick<ExpectedPoint, 'earned' | 'planned'>, at: number) {
  return (earned ?? 0) < planned && at > 0.2 ? 'left' : 'right'
}

/** The day on which the plan ends. */
export function plannedEnd(points: readonly ExpectedPoint[]): Day {
  const most = points.at(-1)?.planned
  return points.find(({ planned }) => planned === most)?.day ?? '1970-01-01'
}
