import { addDays } from '~/domain/days'
import { isMet } from '~/domain/readiness'
import { FORECAST_WEEKS } from '~/domain/thresholds'
import type { Day } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import { PILOT_KEY } from '~/lib/readiness-points.server'
import type { Statements } from '~db/client.server'
import { type readinessCheck, readinessPoint } from '~db/schema/readiness'

type CheckRow = typeof readinessCheck.$inferInsert
type PointRow = typeof readinessPoint.$inferInsert

const ROWS_A_STATEMENT = 2_000

/**
 * Points of the last weeks, one a week and today's, as the commands would have left them: of the open checks, those
 * that are met have been since their status began.
 */
export async function makePoints(
  tx: Statements,
  { checks, waveOf, today }: { checks: readonly CheckRow[]; waveOf: ReadonlyMap<number, number>; today: Day },
): Promise<void> {
  const days = Array.from({ length: FORECAST_WEEKS + 1 }, (_, week) => addDays(today, (week - FORECAST_WEEKS) * 7))
  const points: PointRow[] = [...questionsIn(checks, waveOf)].flatMap(([waveKey, of]) => pointsOf(waveKey, of, days))
  points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const chunk of chunks(points, ROWS_A_STATEMENT)) await tx.insert(readinessPoint).values(chunk)
}

function* questionsIn(
  checks: readonly CheckRow[],
  waveOf: ReadonlyMap<number, number>,
): Iterable<[number, readonly CheckRow[]]> {
  const groups = new Map<string, { waveKey: number; of: CheckRow[] }>()
  for (const check of checks) {
    if (check.settledOn !== null && check.settledOn !== undefined) continue
    const waveKey = check.rolloutId ? (waveOf.get(check.rolloutId) ?? PILOT_KEY) : PILOT_KEY
    const key = `${check.subProcessId}:${waveKey}:${check.dimension}`
    const group = groups.get(key)
    if (group) group.of.push(check)
    else groups.set(key, { waveKey, of: [check] })
  }
  for (const { waveKey, of } of groups.values()) yield [waveKey, of]
}

function pointsOf(waveKey: number, checks: readonly CheckRow[], days: readonly Day[]): PointRow[] {
  const [first] = checks
  if (!first) return []
  const { programmeId, subProcessId, dimension } = first
  const weight = checks.reduce((sum, check) => sum + check.weight, 0)
  return days.map((day) => {
    const met = checks.filter((check) => isMet(check.status ?? 'notStarted') && check.statusSince <= day)
    const readyWeight = met.reduce((sum, check) => sum + check.weight, 0)
    return { programmeId, subProcessId, waveKey, dimension, day, weight, readyWeight }
  })
}
