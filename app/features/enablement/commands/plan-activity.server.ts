import { keyOf } from '~/domain/coverage'
import { judgeActivity } from '~/domain/enablement'
import type { Verdict } from '~/domain/verdict'
import type { Audience } from '~/domain/vocabulary'
import { type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { answeringFor, authoriseAll, ensureBranches, headCountsAt } from '../activity-at-hand.server'
import type { PlanActivity } from '../schema'

/**
 * Plans a talk, course, contest, exam or piece in internal media for these roles at these branches, in as many people as
 * they have; answers its id. Refused: `audienceMissing` where none of the branches has any of the roles.
 */
export function planActivity(
  context: ChangeContext,
  { unitIds, audiences, ...facts }: PlanActivity,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'planActivity', async (tx, record) => {
    const { programme } = await programmeAtHand(tx, context)
    authoriseAll(context, 'enablement.plan', await answeringFor(tx, context, facts.subProcessId), unitIds)
    await ensureBranches(tx, unitIds, 'unitIds')
    const groups = await groupsFor(tx, context, unitIds, audiences)
    ensure(judgeActivity({ ...facts, groups: groups.length }))
    const values = { programmeId: programme.id, ...facts }
    const made = present(
      (await tx.insert(enablementActivity).values(values).returning({ id: enablementActivity.id }))[0],
    )
    await tx.insert(enablementAudience).values(groups.map((group) => ({ ...group, activityId: made.id })))
    const planned = groups.reduce((sum, group) => sum + group.planned, 0)
    record.created('enablementActivity', made.id, { ...facts, groups: groups.length, planned })
    return made.id
  })
}

/** Inside a change: every role at every branch, in as many people as there are; without those a branch does not have. */
export async function groupsFor(
  tx: Statements,
  context: ChangeContext,
  unitIds: readonly number[],
  audiences: readonly Audience[],
) {
  const known = await headCountsAt(tx, context, unitIds)
  return [...new Set(unitIds)].flatMap((unitId) =>
    [...new Set(audiences)].flatMap((audience) => {
      const people = known.get(keyOf({ unitId, audience }))?.people
      return people === 0 ? [] : [{ unitId, audience, planned: people ?? 0 }]
    }),
  )
}
