import { and, eq } from 'drizzle-orm'
import { type ChangeContext, ensureUnchanged, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { dependency } from '~db/schema/sub-process'
import type { OneDependency } from './schema'

/**
 * Inside a change: a dependency of the programme at hand, as it was shown. All that can change of one is its lag, so
 * that the lag stands for a version.
 */
export async function dependencyAtHand(tx: Statements, context: ChangeContext, { id, version }: OneDependency) {
  const [found] = await tx
    .select()
    .from(dependency)
    .where(and(eq(dependency.id, id), eq(dependency.programmeId, context.programmeId ?? 0)))
  const row = present(found)
  ensureUnchanged({ id: row.id, version: row.lagDays }, version, 'dependency')
  return row
}
