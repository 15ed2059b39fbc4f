import { and, eq } from 'drizzle-orm'
import { makeUsageKey } from '~/features/rollout/commands/make-usage-key.server'
import { keysOf } from '~/lib/access-keys.server'
import type { ChangeContext } from '~/lib/change.server'
import { newToken } from '~/lib/secret-token.server'
import { unit } from '~db/schema/people'
import { rollout } from '~db/schema/wave'
import { answerOf } from './waves'

/** A sub-process at a branch as addresses and forms name it, and the side for which somebody speaks there. */
export async function placeIds(
  { db, programmeId }: ChangeContext,
  { subProcessId, unitId, side }: { subProcessId: number; unitId: number; side: 'branch' | 'owner' },
): Promise<Record<string, string>> {
  const [row] = await db.read
    .select({ id: rollout.id, name: unit.nameEn })
    .from(rollout)
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(
      and(
        eq(rollout.programmeId, programmeId ?? 0),
        eq(rollout.subProcessId, subProcessId),
        eq(rollout.unitId, unitId),
      ),
    )
  return { branch: String(unitId), branchName: row!.name, place: String(row!.id), side }
}

/** A key for readings, by its id. */
export async function accessKeyId(context: ChangeContext): Promise<string> {
  answerOf(await makeUsageKey(context, { name: 'ERP', keyHash: newToken().tokenHash }))
  const [row] = await keysOf(context.db, { programmeId: context.programmeId ?? 0, purpose: 'usage' })
  return String(row!.id)
}
