import { eq, inArray } from 'drizzle-orm'
import { authorise, type ChangeContext, chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { step, subProcess } from '~db/schema/sub-process'

const IDS_A_STATEMENT = 1_000

/**
 * Inside a change: ends it unless the actor may plan all of it. Waves and rollouts are the process office's; steps may
 * be moved by the owner of their sub-process too.
 */
export async function authorisePlan(
  tx: Statements,
  context: ChangeContext,
  { stepIds, hasWaves }: { stepIds: readonly number[]; hasWaves: boolean },
): Promise<void> {
  if (hasWaves) authorise(context, 'wave.plan')
  for (const ids of chunks(stepIds, IDS_A_STATEMENT)) {
    const owners = await tx
      .selectDistinct({ ownerId: subProcess.ownerId, deputyId: subProcess.deputyId })
      .from(step)
      .innerJoin(subProcess, eq(subProcess.id, step.subProcessId))
      .where(inArray(step.id, ids))
    for (const target of owners) authorise(context, 'schedule.plan', target)
  }
}
