import { eq, inArray, sql } from 'drizzle-orm'
import { keyOf } from '~/domain/coverage'
import { judgeActivity } from '~/domain/enablement'
import { type Refusal, type Verdict, verdictOf } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, chunks, ensure, stop } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { activityAtHand, answeringFor, authoriseAll, ensureBranches, unitsOf } from '../activity-at-hand.server'
import type { EditActivity } from '../schema'
import { groupsFor } from './plan-activity.server'

/**
 * Changes what an activity is and whom it is for: people planned of each group, groups taken out or added. A group whose
 * result is recorded stays: `activityHeld` (field `planned.id`).
 */
export function editActivity(
  context: ChangeContext,
  { facts, unitIds, audiences, planned, ...input }: EditActivity,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'editActivity', async (tx, record) => {
    const { activity, groups, answering } = await activityAtHand(tx, context, input)
    authoriseAll(context, 'enablement.plan', answering, unitsOf(groups))
    authoriseAll(context, 'enablement.plan', await answeringFor(tx, context, facts.subProcessId), [
      ...unitsOf(groups),
      ...unitIds,
    ])
    await ensureBranches(tx, unitIds, 'unitIds')

    const byId = new Map(groups.map((group) => [group.id, group]))
    const said = planned.map(({ audienceId, planned: people }) => {
      const group = byId.get(audienceId) ?? stop({ code: 'notFound' })
      return { group, people }
    })
    const gone = said.filter(({ people }) => people === null).map(({ group }) => group)
    const held = gone.filter(({ reached }) => reached !== null)
    ensure(verdictOf(held.map(({ id }): Refusal => ({ reason: { code: 'activityHeld' }, field: `planned.${id}` }))))
    const taken = new Set(groups.map(keyOf))
    const added = (await groupsFor(tx, context, unitIds, audiences)).filter((group) => !taken.has(keyOf(group)))
    ensure(judgeActivity({ ...facts, groups: groups.length - gone.length + added.length }))

    const moved = said.flatMap(({ group, people }) =>
      people === null || people === group.planned ? [] : [{ group, people }],
    )
    if (!differs(activity, facts) && gone.length + added.length + moved.length === 0) return undefined
    await tx
      .update(enablementActivity)
      .set({ ...facts, version: activity.version + 1 })
      .where(eq(enablementActivity.id, activity.id))
    record.changed('enablementActivity', activity.id, activity, facts)
    for (const portion of chunks(gone, 500)) {
      const ids = portion.map(({ id }) => id)
      await tx.delete(enablementAudience).where(inArray(enablementAudience.id, ids))
    }
    for (const { id, unitId, audience, planned: people } of gone) {
      record.removed('enablementAudience', id, { unitId, audience, planned: people })
    }
    const values = [
      ...moved.map(({ group: { unitId, audience }, people }) => ({ unitId, audience, planned: people })),
      ...added,
    ].map((group) => ({ ...group, activityId: activity.id }))
    for (const portion of chunks(values, 500)) {
      const saved = await tx
        .insert(enablementAudience)
        .values(portion)
        .onConflictDoUpdate({
          target: [enablementAudience.activityId, enablementAudience.unitId, enablementAudience.audience],
          set: { planned: sql`excluded.planned`, version: sql`${enablementAudience.version} + 1` },
        })
        .returning()
      for (const { id, unitId, audience, planned: people } of saved) {
        const before = byId.get(id)
        if (before) record.changed('enablementAudience', id, before, { planned: people })
        else record.created('enablementAudience', id, { unitId, audience, planned: people })
      }
    }
    return undefined
  })
}
