import { and, eq, isNull, ne } from 'drizzle-orm'
import type { UnitKind } from '~/domain/vocabulary'
import { present, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { membership, unit } from '~db/schema/people'
import { rollout } from '~db/schema/wave'

/** Inside a change: ends it when the unit to hang under is not there any more. */
export async function ensureParent(tx: Statements, parentId: number | null): Promise<void> {
  if (parentId === null) return
  const [parent] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, parentId), isNull(unit.archivedAt)))
  if (!parent) stop({ code: 'notFound' }, 'parentId')
}

/** Inside a change: one installation serves one company, at the top of the tree. */
export async function ensureOnlyCompany(tx: Statements, kind: UnitKind, unitId: number | null): Promise<void> {
  if (kind !== 'company') return
  const others = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.kind, 'company'), isNull(unit.archivedAt), unitId === null ? undefined : ne(unit.id, unitId)))
    .limit(1)
  if (others.length > 0) stop({ code: 'companyExists' }, 'kind')
}

/** Inside a change: a branch that is led by somebody, or where something is rolled out, stays a branch. */
export async function ensureNotRelied(tx: Statements, unitId: number): Promise<void> {
  const leads = await tx.select({ id: membership.id }).from(membership).where(eq(membership.unitId, unitId)).limit(1)
  const rollouts = await tx
    .select({ id: rollout.id })
    .from(rollout)
    .where(and(eq(rollout.unitId, unitId), isNull(rollout.archivedAt)))
    .limit(1)
  if (leads.length + rollouts.length > 0) stop({ code: 'branchInUse' }, 'kind')
}

/** Inside a change: the unit as it stands, unless archived. */
export async function liveUnit(tx: Statements, unitId: number): Promise<typeof unit.$inferSelect> {
  const [row] = await tx
    .select()
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.archivedAt)))
  return present(row)
}
