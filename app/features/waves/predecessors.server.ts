import { and, asc, eq, inArray } from 'drizzle-orm'
import { mayDepend } from '~/domain/dependencies'
import { verdictOf } from '~/domain/verdict'
import { ensure, type Recorder, stop } from '~/lib/change.server'
import type { Db, Statements } from '~db/client.server'
import { wave, waveDependency } from '~db/schema/wave'
import type { Predecessor } from './schema'

/** Which waves another follows, and with how many working days in between; in the order of their numbers. */
export async function predecessorsOf(db: Db, waveId: number): Promise<Predecessor[]> {
  return db.read
    .select({ waveId: waveDependency.predecessorId, lagDays: waveDependency.lagDays })
    .from(waveDependency)
    .innerJoin(wave, eq(wave.id, waveDependency.predecessorId))
    .where(eq(waveDependency.successorId, waveId))
    .orderBy(asc(wave.number))
}

/**
 * Inside a change: lets a wave follow these, and no others. Refused at the field `afterWaveIds`: `waveOnItself`,
 * `dependencyCycle` naming the waves by their numbers, `notFound` for a wave of another programme or none any more.
 */
export async function setPredecessors(
  tx: Statements,
  record: Recorder,
  row: { id: number; number: number; programmeId: number },
  follows: readonly Predecessor[],
): Promise<void> {
  const { programmeId } = row
  const waves = await tx.select().from(wave).where(eq(wave.programmeId, programmeId))
  const numberOf = new Map(waves.map((one) => [one.id, String(one.number)]))
  for (const { waveId } of follows) {
    if (!waves.some((one) => one.id === waveId && one.archivedAt === null)) stop({ code: 'notFound' }, FIELD)
    if (waveId === row.id) stop({ code: 'waveOnItself' }, FIELD)
  }
  const all = await tx.select().from(waveDependency).where(eq(waveDependency.programmeId, programmeId))
  const edges = all
    .filter((one) => one.successorId !== row.id)
    .map((one) => ({
      predecessor: numberOf.get(one.predecessorId) ?? '',
      successor: numberOf.get(one.successorId) ?? '',
    }))
  for (const { waveId } of follows) {
    const added = { predecessor: numberOf.get(waveId) ?? '', successor: String(row.number) }
    const verdict = mayDepend(edges, added)
    if (!verdict.ok) ensure(verdictOf(verdict.refusals.map(({ reason }) => ({ reason, field: FIELD }))))
    edges.push(added)
  }
  await recordWaiting(tx, record, [row.id], async () => {
    const ofWave = and(eq(waveDependency.programmeId, programmeId), eq(waveDependency.successorId, row.id))
    await tx.delete(waveDependency).where(ofWave)
    const rows = follows.map(({ waveId, lagDays }) => ({
      programmeId,
      predecessorId: waveId,
      successorId: row.id,
      lagDays,
    }))
    if (rows.length > 0) await tx.insert(waveDependency).values(rows)
  })
}

/** Inside a change: does what changes for what these waves wait, and tells of each what it was and is. */
export async function recordWaiting(
  tx: Statements,
  record: Recorder,
  waveIds: readonly number[],
  work: () => Promise<void>,
): Promise<void> {
  const before = await waitingOf(tx, waveIds)
  await work()
  const after = await waitingOf(tx, waveIds)
  for (const id of waveIds) record.changed('wave', id, before.get(id) ?? NO_WAITING, after.get(id) ?? NO_WAITING)
}

const FIELD = 'afterWaveIds'

/** The numbers of the waves that one follows, and the lags in the same order, as the log of changes tells them. */
type Waiting = {
  afterWave: string | null
  lagDays: string | null
}
const NO_WAITING = { afterWave: null, lagDays: null } satisfies Waiting

async function waitingOf(tx: Statements, waveIds: readonly number[]): Promise<Map<number, Waiting>> {
  const rows = await tx
    .select({ of: waveDependency.successorId, number: wave.number, lagDays: waveDependency.lagDays })
    .from(waveDependency)
    .innerJoin(wave, eq(wave.id, waveDependency.predecessorId))
    .where(inArray(waveDependency.successorId, [...waveIds]))
    .orderBy(asc(wave.number))
  const joined = (before: string | null | undefined, value: number) => (before ? `${before}, ${value}` : String(value))
  const waiting = new Map<number, Waiting>()
  for (const { of, number, lagDays } of rows) {
    const known = waiting.get(of)
    waiting.set(of, { afterWave: joined(known?.afterWave, number), lagDays: joined(known?.lagDays, lagDays) })
  }
  return waiting
}
