import { planActivity } from '~/features/enablement/commands/plan-activity.server'
import { setHeadCounts } from '~/features/enablement/commands/set-head-counts.server'
import type { PlanActivity } from '~/features/enablement/schema'
import type { ChangeContext } from '~/lib/change.server'
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
