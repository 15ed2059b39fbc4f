import { eq, sql } from 'drizzle-orm'
import { judgeFigures, mayAtAll, mayHaveBeenHeld, unitsAllowed } from '~/domain/enablement'
import { type Verdict, verdictOf } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, chunks, ensure, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { activityAtHand, unitsOf } from '../activity-at-hand.server'
import type { RecordResults } from '../schema'

/**
 * Says that an activity was held, and whom it reached and who passed at each branch and in each role. A branch lead says
 * so of the own branch, and not when it was held once somebody has said. Refused: `dayInFuture` (field `heldOn`), more
 * passed than reached (field `passed.id`).
 */
export function recordResults(
  context: ChangeContext,
  { heldOn, rows, ...input }: RecordResults,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'recordResults', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const { activity, groups, answering } = await activityAtHand(tx, context, input)
    const units = unitsOf(groups)
    const own = new Set(unitsAllowed(context.viewer, 'enablement.record', answering, units))
    if (own.size === 0) stop({ code: 'forbidden' })
    const byId = new Map(groups.map((group) => [group.id, group]))
    const said = rows.flatMap(({ audienceId, ...figures }) => {
      const group = byId.get(audienceId) ?? stop({ code: 'notFound' })
      const isSame = group.reached === figures.reached && group.passed === figures.passed
      return isSame ? [] : [{ group, figures }]
    })
    const isOthers = said.some(({ group }) => !own.has(group.unitId))
    const mayAll = mayAtAll(context.viewer, 'enablement.record', answering, units)
    const isMoved = activity.heldOn !== null && activity.heldOn !== heldOn
    if (isOthers || (isMoved && !mayAll)) stop({ code: 'forbidden' })
    ensure(mayHaveBeenHeld(heldOn, today))
    ensure(verdictOf(said.flatMap(({ group, figures }) => judgeFigures(figures, `passed.${group.id}`))))
    if (said.length === 0 && activity.heldOn === heldOn) return undefined

    await tx
      .update(enablementActivity)
      .set({ heldOn, version: activity.version + 1 })
      .where(eq(enablementActivity.id, activity.id))
    record.changed('enablementActivity', activity.id, activity, { heldOn })
    for (const portion of chunks(said, 300)) {
      await tx
        .insert(enablementAudience)
        .values(portion.map(({ group, figures }) => ({ ...group, ...figures })))
        .onConflictDoUpdate({
          target: [enablementAudience.activityId, enablementAudience.unitId, enablementAudience.audience],
          set: {
            reached: sql`excluded.reached`,
            passed: sql`excluded.passed`,
            version: sql`${enablementAudience.version} + 1`,
          },
        })
    }
    for (const { group, figures } of said) record.changed('enablementAudience', group.id, group, { ...figures })
    return undefined
  })
}
