import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Answering, mayAtAll } from '~/domain/enablement'
import type { Action } from '~/domain/permissions'
import { type ChangeContext, chunks, ensureUnchanged, present, stop } from '~/lib/change.server'
import { subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { enablementActivity, enablementAudience, headCount } from '~db/schema/enablement'
import { unit } from '~db/schema/people'

type AudienceRow = typeof enablementAudience.$inferSelect

/** More identifiers do not go into one statement. */
const IDS_AT_ONCE = 500

/** Inside a change: an activity of the programme at hand that is still there and unchanged, with whom it is for. */
export async function activityAtHand(
  tx: Statements,
  context: ChangeContext,
  { activityId, version }: { activityId: number; version: number },
) {
  const ofProgramme = eq(enablementActivity.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(enablementActivity)
    .where(and(eq(enablementActivity.id, activityId), ofProgramme, isNull(enablementActivity.archivedAt)))
  const activity = present(found)
  const groups = await tx.select().from(enablementAudience).where(eq(enablementAudience.activityId, activityId))
  const answering = await answeringFor(tx, context, activity.subProcessId)
  ensureUnchanged(activity, version, 'enablementActivity')
  return { activity, groups, answering }
}

/** Inside a change: who answers for the sub-process; null where it is about the whole programme. */
export async function answeringFor(
  tx: Statements,
  context: ChangeContext,
  subProcessId: number | null,
): Promise<Answering | null> {
  return subProcessId === null ? null : subProcessAtHand(tx, context, subProcessId)
}

/** Inside a change: ends it where the actor may not do that at every one of these branches. */
export function authoriseAll(
  context: ChangeContext,
  action: Action,
  answering: Answering | null,
  unitIds: readonly number[],
): void {
  if (!mayAtAll(context.viewer, action, answering, unitIds)) stop({ code: 'forbidden' })
}

export const unitsOf = (groups: readonly Pick<AudienceRow, 'unitId'>[]): number[] => [
  ...new Set(groups.map(({ unitId }) => unitId)),
]

/** Inside a change: ends it where one of these is no branch of the company, or no longer. */
export async function ensureBranches(tx: Statements, unitIds: readonly number[], field?: string): Promise<void> {
  const wanted = [...new Set(unitIds)]
  let found = 0
  for (const portion of chunks(wanted, IDS_AT_ONCE)) {
    const rows = await tx
      .select({ id: unit.id })
      .from(unit)
      .where(and(inArray(unit.id, portion), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    found += rows.length
  }
  if (found < wanted.length) stop({ code: 'notFound' }, field)
}

/** Inside a change: how many people these branches have, by `unit:audience`. */
export async function headCountsAt(tx: Statements, context: ChangeContext, unitIds: readonly number[]) {
  const rows: (typeof headCount.$inferSelect)[] = []
  for (const portion of chunks([...new Set(unitIds)], IDS_AT_ONCE)) {
    const ofProgramme = eq(headCount.programmeId, context.programmeId ?? 0)
    rows.push(
      ...(await tx
        .select()
        .from(headCount)
        .where(and(ofProgramme, inArray(headCount.unitId, portion)))),
    )
  }
  return new Map(rows.map((row) => [`${row.unitId}:${row.audience}`, row]))
}
