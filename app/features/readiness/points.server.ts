import { and, asc, eq, gt, inArray, lte, max, or } from 'drizzle-orm'
import { addDays } from '~/domain/days'
import { FORECAST_WEEKS } from '~/domain/thresholds'
import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { readinessPoint } from '~db/schema/readiness'
import { type PointsOfGates, pointsKey } from './outlook'

const kept = keptByRevision<PointsOfGates>(50)

/** The points of a programme over the weeks that a forecast reads, and the last of each question before them. */
export function pointsOf(db: Db, programme: ProgrammeRow, today: Day): Promise<PointsOfGates> {
  return kept(db, programme, today, () => loadPoints(db, programme.id, today))
}

async function loadPoints(db: Db, programmeId: number, today: Day): Promise<PointsOfGates> {
  const p = readinessPoint
  const begins = addDays(today, -FORECAST_WEEKS * 7)
  // Points are written day by day, so that the highest id of a question is its latest day.
  const before = db.read
    .select({ id: max(p.id) })
    .from(p)
    .where(and(eq(p.programmeId, programmeId), lte(p.day, begins)))
    .groupBy(p.subProcessId, p.waveKey, p.dimension)
  const rows = await db.read
    .select()
    .from(p)
    .where(and(eq(p.programmeId, programmeId), or(gt(p.day, begins), inArray(p.id, before))))
    .orderBy(asc(p.day))
  const points: PointsOfGates = new Map()
  for (const { subProcessId, waveKey, dimension, day, weight, readyWeight } of rows) {
    const key = pointsKey(subProcessId, waveKey, dimension)
    const point = { day, weight, readyWeight }
    const known = points.get(key)
    if (known) known.push(point)
    else points.set(key, [point])
  }
  return points
}
