import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { UsageReading } from '~/domain/pasted-usage'
import { placeKey } from '~/domain/places'
import { isReadableWeek } from '~/domain/relapse'
import type { Verdict } from '~/domain/verdict'
import type { ReadingSource } from '~/domain/vocabulary'
import { authorise, type ChangeContext, type Changed, change, chunks, type Recorder, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { usageReading } from '~db/schema/landing'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

export interface RecordUsage {
  source: ReadingSource
  /** `was`: what the form showed, null for nothing; not given where whoever sends it knows best, as a file or a system. */
  readings: readonly (UsageReading & { was?: number | null })[]
}

/** Rows of one insert; a reading has eight columns. */
const ROWS_A_STATEMENT = 1_000

/**
 * Keeps how often sub-processes were used at branches in weeks; what is there already is corrected, and the same again
 * changes nothing. Answers how many readings are new or other than before. A fixed number of statements a thousand
 * readings. Refused: `notFound` for what is not planned there, `forbidden` for what is not the actor's, `dayInFuture`
 * for a week that has not begun, `conflict` where somebody else has changed a reading that a form showed.
 */
export function recordUsage(
  context: ChangeContext,
  { source, readings }: RecordUsage,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordUsage', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    await ensureOwnPlaces(tx, context, programme.id, readings)
    for (const one of readings) if (!isReadableWeek(one.weekOn, today)) stop({ code: 'dayInFuture' }, fieldOf(one))
    const known = await knownReadings(tx, programme.id, readings)
    const changed = readings.filter((one) => {
      const before = known.get(keyOf(one))?.uses ?? null
      if (before === one.uses) return false
      if (one.was !== undefined && one.was !== before) stop({ code: 'conflict' }, fieldOf(one))
      return true
    })
    const recordedById = context.actor.personId
    for (const portion of chunks(changed, ROWS_A_STATEMENT)) {
      const rows = portion.map(({ subProcessId, unitId, weekOn, uses }) => {
        return { programmeId: programme.id, subProcessId, unitId, weekOn, uses, source, recordedById }
      })
      const written = await tx
        .insert(usageReading)
        .values(rows)
        .onConflictDoUpdate({
          target: [usageReading.subProcessId, usageReading.unitId, usageReading.weekOn],
          set: {
            uses: sql`excluded.uses`,
            source: sql`excluded.source`,
            recordedById: sql`excluded.recorded_by_id`,
            version: sql`${usageReading.version} + 1`,
          },
        })
        .returning()
      for (const row of written) tellOf(record, row, known.get(keyOf(row)))
    }
    return changed.length
  })
}

type ReadingRow = typeof usageReading.$inferSelect

/** What it is of, its subject says: the events have the number, and what it was before. */
function tellOf(record: Recorder, { id, weekOn, uses }: ReadingRow, before: ReadingRow | undefined): void {
  if (before) record.changed('usageReading', id, before, { uses })
  else record.created('usageReading', id, { weekOn, uses })
}

/** Every reading is of a sub-process that is planned at that branch, and of one that the actor may speak for. */
async function ensureOwnPlaces(
  tx: Statements,
  context: ChangeContext,
  programmeId: number,
  readings: RecordUsage['readings'],
): Promise<void> {
  const subProcessIds = [...new Set(readings.map((one) => one.subProcessId))]
  const rows = await tx
    .select({
      subProcessId: rollout.subProcessId,
      unitId: rollout.unitId,
      ownerId: subProcess.ownerId,
      deputyId: subProcess.deputyId,
    })
    .from(rollout)
    .innerJoin(wave, and(eq(wave.id, rollout.waveId), isNull(wave.archivedAt)))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .where(
      and(
        eq(rollout.programmeId, programmeId),
        isNull(rollout.archivedAt),
        inArray(rollout.subProcessId, subProcessIds),
      ),
    )
  const places = new Map(rows.map((row) => [placeKey(row), row]))
  for (const key of new Set(readings.map(placeKey))) {
    const { ownerId, deputyId, unitId } = places.get(key) ?? stop({ code: 'notFound' })
    authorise(context, 'usage.record', { ownerId, deputyId, unitId })
  }
}

async function knownReadings(
  tx: Statements,
  programmeId: number,
  readings: RecordUsage['readings'],
): Promise<Map<string, ReadingRow>> {
  const weeks = [...new Set(readings.map((one) => one.weekOn))]
  const rows = await tx
    .select()
    .from(usageReading)
    .where(and(eq(usageReading.programmeId, programmeId), inArray(usageReading.weekOn, weeks)))
  return new Map(rows.map((row) => [keyOf(row), row]))
}

const keyOf = ({ weekOn, ...place }: Pick<UsageReading, 'subProcessId' | 'unitId' | 'weekOn'>) =>
  `${placeKey(place)}:${weekOn}`

/** The cell of the table in which it is typed. */
const fieldOf = ({ unitId, weekOn }: UsageReading) => `uses.${unitId}.${weekOn}`
