import { eq, max } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { mayLast } from '~/domain/waves'
import { authorise, type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { wave, waveDependency } from '~db/schema/wave'
import { waveAtHand } from '../rows.server'
import type { CreateWave } from '../schema'

/**
 * Plans a wave under the next free number and answers its id. The number of an archived wave is not given out again.
 * Refused: `daysReversed` (field `plannedEnd`), `notFound` for a foreign predecessor.
 */
export async function createWave(
  context: ChangeContext,
  { afterWaveId, lagDays, ...facts }: CreateWave,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'createWave', async (tx, record) => {
    authorise(context, 'wave.plan')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    ensure(mayLast({ start: facts.plannedStart, end: facts.plannedEnd }))
    const after = afterWaveId === null ? null : await waveAtHand(tx, context, afterWaveId)
    const [last] = await tx
      .select({ number: max(wave.number) })
      .from(wave)
      .where(eq(wave.programmeId, programmeId))
    const row = { ...facts, programmeId, number: (last?.number ?? 0) + 1 }
    const { id } = present((await tx.insert(wave).values(row).returning({ id: wave.id }))[0])
    if (after !== null) {
      await tx.insert(waveDependency).values({ programmeId, predecessorId: after.id, successorId: id, lagDays })
    }
    record.created('wave', id, after === null ? row : { ...row, afterWave: after.number, lagDays })
    return id
  })
}
