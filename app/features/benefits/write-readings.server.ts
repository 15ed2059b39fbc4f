import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Month } from '~/domain/reading-months'
import type { Day, ReadingSource } from '~/domain/vocabulary'
import { chunks, type Recorder } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { kpiReading } from '~db/schema/benefit'
import { unit } from '~db/schema/people'

type Row = typeof kpiReading.$inferSelect

/** What stands, or is to stand, at one place of the readings. */
export interface Placed {
  kpiId: number
  unitId: number
  month: Month
}

export const placeOf = ({ kpiId, unitId, month }: Placed) => `${kpiId}:${unitId}:${month}`

/** Rows of one insert: a reading has nine columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 2_000

/** Inside a change: the readings of these KPIs in these months, by their places. */
export async function readingsAt(
  tx: Statements,
  kpiIds: readonly number[],
  months: readonly Month[],
): Promise<ReadonlyMap<string, Row>> {
  if (kpiIds.length === 0 || months.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(kpiReading)
    .where(and(inArray(kpiReading.kpiId, [...kpiIds]), inArray(kpiReading.month, [...months])))
  return new Map(rows.map((row) => [placeOf(row), row]))
}

/** Inside a change: the ids of the branches that are there. */
export async function branchIds(tx: Statements): Promise<ReadonlySet<number>> {
  const rows = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
  return new Set(rows.map(({ id }) => id))
}

/** Writes what differs from what is there, a fixed number of statements, and tells one event a reading. Answers how many. */
export async function writeReadings(
  tx: Statements,
  record: Recorder,
  wanted: readonly (Placed & { value: number | null })[],
  known: ReadonlyMap<string, Row>,
  by: { source: ReadingSource; recordedById: number | null; recordedOn: Day },
): Promise<number> {
  const differing = wanted.filter((one) => (known.get(placeOf(one))?.value ?? null) !== one.value)
  const set = differing.flatMap(({ value, ...place }) => (value === null ? [] : [{ ...place, value, ...by }]))
  for (const chunk of chunks(set, ROWS_A_STATEMENT)) {
    const written = await tx
      .insert(kpiReading)
      .values(chunk)
      .onConflictDoUpdate({
        target: [kpiReading.kpiId, kpiReading.unitId, kpiReading.month],
        set: {
          value: sql`excluded.value_milli`,
          source: sql`excluded.source`,
          recordedById: sql`excluded.recorded_by_id`,
          recordedOn: sql`excluded.recorded_on`,
          version: sql`${kpiReading.version} + 1`,
        },
      })
      .returning()
    for (const row of written) {
      const before = known.get(placeOf(row))
      if (before) record.changed('kpiReading', row.id, before, { value: row.value })
      else record.created('kpiReading', row.id, { value: row.value })
    }
  }
  const gone = differing.flatMap((one) => (one.value === null ? (known.get(placeOf(one)) ?? []) : []))
  if (gone.length > 0) {
    await tx.delete(kpiReading).where(
      inArray(
        kpiReading.id,
        gone.map(({ id }) => id),
      ),
    )
    for (const row of gone)
      record.removed('kpiReading', row.id, { kpiId: row.kpiId, unitId: row.unitId, month: row.month, value: row.value })
  }
  return differing.length
}
