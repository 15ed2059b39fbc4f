import { eq } from 'drizzle-orm'
import { makeCalendarKey } from '~/features/enablement/commands/make-calendar-key.server'
import { planActivity } from '~/features/enablement/commands/plan-activity.server'
import { setHeadCounts } from '~/features/enablement/commands/set-head-counts.server'
import type { PlanActivity } from '~/features/enablement/schema'
import type { ChangeContext } from '~/lib/change.server'
import { newToken } from '~/lib/secret-token.server'
import { enablementAudience } from '~db/schema/enablement'
import { accessKey } from '~db/schema/landing'
import { unit } from '~db/schema/people'
import { answerOf } from './waves'

export const ACTIVITY = {
  kind: 'course',
  title: '线索管理培训',
  subProcessId: null,
  plannedOn: '2026-02-20',
  startsAt: 570,
  minutes: 90,
  place: '201',
  note: '',
} as const

/** So many of sales at each of these branches. */
export async function countSales(context: ChangeContext, unitIds: readonly number[], people = 40): Promise<void> {
  const rows = unitIds.map((unitId) => ({ unitId, audience: 'sales' as const, people }))
  answerOf(await setHeadCounts(context, rows))
}

/** A course for the sales people of these branches; answers its id. */
export async function planCourse(
  context: ChangeContext,
  unitIds: number[],
  values: Partial<PlanActivity> = {},
): Promise<number> {
  return answerOf(await planActivity(context, { ...ACTIVITY, unitIds, audiences: ['sales'], ...values }))
}

/**
 * As addresses and forms name them: a course that is the person's to plan, about the sub-process or, for a branch lead,
 * at the own branch; their own calendar key; and a branch.
 */
export async function enablementIds(
  office: ChangeContext,
  own: ChangeContext,
  { subProcessId, unitIds }: { subProcessId: number; unitIds: readonly number[] },
) {
  const branch = own.viewer.roles[0]?.unitId ?? null
  const about = branch === null ? { subProcessId, units: [...unitIds] } : { subProcessId: null, units: [branch] }
  const activityId = await planCourse(office, about.units, { subProcessId: about.subProcessId })
  const { read } = office.db
  const ofActivity = eq(enablementAudience.activityId, activityId)
  const [group] = await read.select({ id: enablementAudience.id }).from(enablementAudience).where(ofActivity).limit(1)
  const keyHash = newToken().tokenHash
  answerOf(await makeCalendarKey(own, { name: 'Phone', keyHash }))
  const [key] = await read.select({ id: accessKey.id }).from(accessKey).where(eq(accessKey.keyHash, keyHash))
  const unitId = branch ?? unitIds[0] ?? 0
  const [named] = await read.select({ name: unit.nameEn }).from(unit).where(eq(unit.id, unitId))
  return {
    activity: String(activityId),
    activitySubProcess: String(about.subProcessId ?? ''),
    group: String(group?.id),
    feed: String(key?.id),
    unitId: String(unitId),
    unitName: named?.name ?? '',
  }
}
