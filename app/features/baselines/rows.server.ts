import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, present, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { baseline } from '~db/schema/planning'

/** Inside a change: a baseline of the programme at hand that is still kept. */
export async function baselineAtHand(tx: Statements, context: ChangeContext, id: number) {
  const [row] = await tx
    .select()
    .from(baseline)
    .where(and(eq(baseline.id, id), eq(baseline.programmeId, context.programmeId ?? 0), isNull(baseline.archivedAt)))
  return present(row)
}

/** Inside a change: ends it (`nameTaken`, field `name`) when another baseline that is kept has the name. */
export async function ensureFreeName(tx: Statements, programmeId: number, name: string, ownId?: number): Promise<void> {
  const rows = await tx
    .select({ id: baseline.id })
    .from(baseline)
    .where(and(eq(baseline.programmeId, programmeId), eq(baseline.name, name), isNull(baseline.archivedAt)))
  if (rows.some(({ id }) => id !== ownId)) stop({ code: 'nameTaken' }, 'name')
}
