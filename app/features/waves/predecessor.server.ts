import { and, eq } from 'drizzle-orm'
import { mayDepend } from '~/domain/dependencies'
import { type ChangeContext, ensure, type Recorder } from '~/lib/change.server'
import type { WaveRow } from '~/lib/rollout-places.server'
import type { Db, Statements } from '~db/client.server'
import { wave, waveDependency } from '~db/schema/wave'
import { waveAtHand } from './rows.server'

/** Which wave another follows, and with how many working days in between. */
export interface Predecessor {
  afterWaveId: number | null
  lagDays: number
}

export async function predecessorOf(db: Db, waveId: number): Promise<Predecessor> {
  const [row] = await db.read.select().from(waveDependency).where(eq(waveDependency.successorId, waveId))
  return { afterWaveId: row?.predecessorId ?? null, lagDays: row?.lagDays ?? 0 }
}

/**
 * Inside a change: lets a wave follow another, or none. Refused at the field `afterWaveId`: `dependencyOnItself`,
 * `dependencyCycle` naming the waves by their numbers, `notFound` for a wave of another programme.
 */
export async function setPredecessor(
  tx: Statements,
  context: ChangeContext,
  record: Recorder,
  row: WaveRow,
  { afterWaveId, lagDays }: Predecessor,
): Promise<void> {
  const [before] = await tx
    .select({ number: wave.number, lagDays: waveDependency.lagDays })
    .from(waveDependency)
    .innerJoin(wave, eq(wave.id, waveDependency.predecessorId))
    .where(eq(waveDependency.successorId, row.id))
  const after = afterWaveId === null ? null : await waveAtHand(tx, context, afterWaveId)
  if (after !== null) {
    const numberOf = new Map((await wavesOf(tx, row.programmeId)).map((one) => [one.id, String(one.number)]))
    const edges = (await dependenciesOf(tx, row.programmeId))
      .filter((one) => one.successorId !== row.id)
      .map((one) => ({
        predecessor: numberOf.get(one.predecessorId) ?? '',
        successor: numberOf.get(one.successorId) ?? '',
      }))
    const added = { predecessor: String(after.number), successor: String(row.number) }
    const verdict = mayDepend(edges, added)
    ensure(
      verdict.ok ? verdict : { ok: false, refusals: verdict.refusals.map((one) => ({ ...one, field: 'afterWaveId' })) },
    )
  }
  await tx
    .delete(waveDependency)
    .where(and(eq(waveDependency.programmeId, row.programmeId), eq(waveDependency.successorId, row.id)))
  if (after !== null) {
    const values = { programmeId: row.programmeId, predecessorId: after.id, successorId: row.id, lagDays }
    await tx.insert(waveDependency).values(values)
  }
  record.changed(
    'wave',
    row.id,
    { afterWave: before?.number ?? null, lagDays: before?.lagDays ?? null },
    { afterWave: after?.number ?? null, lagDays: after === null ? null : lagDays },
  )
}

function wavesOf(tx: Statements, programmeId: number) {
  return tx.select({ id: wave.id, number: wave.number }).from(wave).where(eq(wave.programmeId, programmeId))
}

function dependenciesOf(tx: Statements, programmeId: number) {
  return tx.select().from(waveDependency).where(eq(waveDependency.programmeId, programmeId))
}
