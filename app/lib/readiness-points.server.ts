import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { isMet } from '~/domain/readiness'
import { CHECK_STATUSES, type Day, type Dimension } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { readinessCheck, readinessPoint } from '~db/schema/readiness'
import { rollout } from '~db/schema/wave'
import { chunks } from './change.server'

/** A question "may we go?": of a sub-process, about its pilot (0) or about a wave, by that wave's id. */
export interface GateQuestion {
  subProcessId: number
  waveKey: number
}

export const PILOT_KEY = 0

/** Questions named in one statement, and rows of one insert; both well below what SQLite takes. */
const AT_ONCE = 2_000

/** Checks that no longer stand in the way, as `isMet` says of one. */
const MET = CHECK_STATUSES.filter(isMet)

/**
 * Inside a change, after statuses or the set of checks have changed: writes how ready these questions are at the end of
 * today, in each dimension. Only open checks count, as in levels; a question that has none any more (its gate was
 * passed, its rollouts left the wave) gets one last point of no weight, which ends its history, and one that never
 * had any gets none. Three statements a few thousand questions.
 */
export async function writePoints(
  tx: Statements,
  { programmeId, today }: { programmeId: number; today: Day },
  questions: Iterable<GateQuestion>,
): Promise<void> {
  const touched = new Map([...questions].map((one) => [`${one.subProcessId}:${one.waveKey}`, one]))
  for (const some of chunks([...touched.values()], AT_ONCE)) {
    const open = await openWeights(tx, programmeId, some)
    const isOpen = new Set(open.map(keyOf))
    const closed = (await everMeasured(tx, programmeId, some)).filter((one) => !isOpen.has(keyOf(one)))
    const rows = [...open, ...closed.map((one) => ({ ...one, weight: 0, readyWeight: 0 }))]
    for (const portion of chunks(rows, AT_ONCE)) {
      await tx
        .insert(readinessPoint)
        .values(portion.map((one) => ({ ...one, programmeId, day: today })))
        .onConflictDoUpdate({
          target: [
            readinessPoint.programmeId,
            readinessPoint.subProcessId,
            readinessPoint.waveKey,
            readinessPoint.dimension,
            readinessPoint.day,
          ],
          set: { weight: sql`excluded.weight`, readyWeight: sql`excluded.ready_weight` },
        })
    }
  }
}

interface Measured extends GateQuestion {
  dimension: Dimension
}

const keyOf = ({ subProcessId, waveKey, dimension }: Measured) => `${subProcessId}:${waveKey}:${dimension}`

/** Of these questions, by dimension, the weight of the open checks and of those that are met. */
function openWeights(tx: Statements, programmeId: number, some: readonly GateQuestion[]) {
  const waveKey = sql<number>`coalesce(${rollout.waveId}, ${PILOT_KEY})`.mapWith(Number)
  const c = readinessCheck
  return tx
    .select({
      subProcessId: c.subProcessId,
      waveKey,
      dimension: c.dimension,
      weight: sql<number>`sum(${c.weight})`.mapWith(Number),
      readyWeight: sql<number>`sum(case when ${inArray(c.status, MET)} then ${c.weight} else 0 end)`.mapWith(Number),
    })
    .from(c)
    .leftJoin(rollout, eq(rollout.id, c.rolloutId))
    .where(and(eq(c.programmeId, programmeId), isNull(c.settledOn), areOf(some, c.subProcessId, waveKey)))
    .groupBy(c.subProcessId, waveKey, c.dimension)
}

/** Of these questions, the dimensions that have been measured at some time. */
function everMeasured(tx: Statements, programmeId: number, some: readonly GateQuestion[]) {
  const p = readinessPoint
  return tx
    .selectDistinct({ subProcessId: p.subProcessId, waveKey: p.waveKey, dimension: p.dimension })
    .from(p)
    .where(and(eq(p.programmeId, programmeId), areOf(some, p.subProcessId, sql`${p.waveKey}`)))
}

/** Named twice: the sub-processes alone lead through the index. */
function areOf(
  some: readonly GateQuestion[],
  subProcessId: typeof readinessCheck.subProcessId | typeof readinessPoint.subProcessId,
  waveKey: SQL,
): SQL | undefined {
  const pairs = some.map((one) => sql`(${one.subProcessId}, ${one.waveKey})`)
  return and(
    inArray(subProcessId, [...new Set(some.map((one) => one.subProcessId))]),
    sql`(${subProcessId}, ${waveKey}) in (values ${sql.join(pairs, sql`, `)})`,
  )
}
