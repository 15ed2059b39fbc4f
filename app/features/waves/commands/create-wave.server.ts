import { eq, max } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { mayLast } from '~/domain/waves'
import { authorise, type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { wave } from '~db/schema/wave'
import { setPredecessors } from '../predecessors.server'
import type { CreateWave } from '../schema'

/**
 * Plans a wave under the next free number and answers its id. The number of an archived wave is not given out again.
 * Refused: `daysReversed` (field `plannedEnd`), `notFound` (field `afterWaveIds`) for a foreign predecessor.
 */
export async function createWave(
  context: ChangeContext,
  { follows, ...facts }: CreateWave,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'createWave', async (tx, record) => {
    authorise(context, 'wave.plan')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    ensure(mayLast({ start: facts.plannedStart, end: facts.plannedEnd }))
    const [last] = await tx
      .select({ number: max(wave.number) })
      .from(wave)
      .where(eq(wave.programmeId, programmeId))
    const row = { ...facts, programmeId, number: (last?.number ?? 0) + 1 }
    const { id } = present((await tx.insert(wave).values(row).returning({ id: wave.id }))[0])
    record.created('wave', id, row)
    await setPredecessors(tx, record, { ...row, id }, follows)
    return id
  })
}
