import { type Forecast, forecastOf } from '~/domain/forecast'
import type { NextGate } from '~/domain/gates'
import type { Level } from '~/domain/readiness'
import { type ReadinessPoint, type Trend, trendOf, type WeeklyShare, weeklyShares } from '~/domain/readiness-trend'
import { type Day, DIMENSIONS, type Dimension } from '~/domain/vocabulary'

/** Points by sub-process, gate and dimension, in the order of their days. */
export type PointsOfGates = Map<string, ReadinessPoint[]>

export const pointsKey = (subProcessId: number, waveKey: number, dimension: Dimension) =>
  `${subProcessId}:${waveKey}:${dimension}`

/** How a dimension came to where it is, and when it will be enough for its gate. */
export interface Outlook {
  dimension: Dimension
  shares: WeeklyShare[]
  forecast: Forecast
}

interface Question {
  subProcessId: number
  gate: NextGate | null
  today: Day
}

export function trendsOf(points: PointsOfGates, question: Question): Record<Dimension, Trend | null> {
  const of = (dimension: Dimension) => trendOf(sharesOf(points, question, dimension))
  return { rules: of('rules'), incentives: of('incentives'), organisation: of('organisation'), digital: of('digital') }
}

/** Of each dimension that the gate asks for. */
export function outlooksOf(
  points: PointsOfGates,
  question: Question,
  levels: Record<Dimension, Level>,
  needed: number,
): Outlook[] {
  const { gate, today } = question
  if (gate === null) return []
  return DIMENSIONS.filter((dimension) => levels[dimension].count > 0).map((dimension) => {
    const { share, count } = levels[dimension]
    const shares = sharesOf(points, question, dimension)
    const isStale = share === null
    return {
      dimension,
      shares,
      forecast: forecastOf(shares, { needed, gateOn: gate.on, today, checks: count, isStale }),
    }
  })
}

function sharesOf(points: PointsOfGates, { subProcessId, gate, today }: Question, dimension: Dimension): WeeklyShare[] {
  if (gate === null) return []
  const waveKey = gate.kind === 'rolloutEntry' ? gate.wave.id : 0
  return weeklyShares(points.get(pointsKey(subProcessId, waveKey, dimension)) ?? [], today)
}
