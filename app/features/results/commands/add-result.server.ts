import { and, eq, isNull } from 'drizzle-orm'
import { mayNote } from '~/domain/kpi-results'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { kpiResult } from '~db/schema/planning'
import { rollout, wave } from '~db/schema/wave'
import type { AddResult } from '../schema'

/**
 * Notes what a figure was before a wave and is after it; answers the result's id. Refused: `dayInFuture` (field
 * `notedOn`); `notFound` (field `subProcessId`) for a sub-process that is not in the wave.
 */
export function addResult(context: ChangeContext, input: AddResult): Promise<Verdict<Changed<number>>> {
  return change(context, 'addResult', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    await ensureInScope(tx, programme.id, input)
    authorise(context, 'result.record', await subProcessAtHand(tx, context, input.subProcessId))
    ensure(mayNote(input.notedOn, today))
    const notedById = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, ...input, notedById }
    const made = present((await tx.insert(kpiResult).values(values).returning({ id: kpiResult.id }))[0])
    record.created('kpiResult', made.id, values)
    return made.id
  })
}

async function ensureInScope(
  tx: Statements,
  programmeId: number,
  { waveId, subProcessId }: Pick<AddResult, 'waveId' | 'subProcessId'>,
): Promise<void> {
  const ofWave = and(eq(wave.id, waveId), eq(wave.programmeId, programmeId), isNull(wave.archivedAt))
  present((await tx.select({ id: wave.id }).from(wave).where(ofWave))[0])
  const [found] = await tx
    .select({ id: rollout.id })
    .from(rollout)
    .where(and(eq(rollout.waveId, waveId), eq(rollout.subProcessId, subProcessId), isNull(rollout.archivedAt)))
    .limit(1)
  if (!found) stop({ code: 'notFound' }, 'subProcessId')
}
