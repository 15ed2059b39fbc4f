import { and, asc, eq } from 'drizzle-orm'
import { AUDIENCES } from '~/domain/vocabulary'
import { importResults } from '~/features/enablement/commands/import-results.server'
import { planActivity } from '~/features/enablement/commands/plan-activity.server'
import { recordResults } from '~/features/enablement/commands/record-results.server'
import { setHeadCounts } from '~/features/enablement/commands/set-head-counts.server'
import type { ChangeContext } from '~/lib/change.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { ACTIVITIES, COUNTED_ON, EXPORTED, HEAD_COUNTS, type SampleActivity } from './enablement'
import { OFFICE } from './people'
import { type Deed, done, known, type Stage } from './stage.server'

/** The office counts whom there is to reach; activities are planned, held and recorded, an exam's results imported. */
export function enablementDeeds(stage: Stage): Deed[] {
  const { timeline } = stage
  const counted: Deed = {
    on: timeline.day(COUNTED_ON),
    by: OFFICE,
    act: async (context) => {
      const rows = Object.entries(HEAD_COUNTS).flatMap(([branch, counts]) =>
        AUDIENCES.map((audience, at) => ({
          unitId: known(stage.units, branch),
          audience,
          people: counts[at] ?? null,
        })),
      )
      done(await setHeadCounts(context, rows))
    },
  }
  const exported: Deed = {
    on: timeline.day(EXPORTED.takenOn),
    by: EXPORTED.by,
    act: async (context) => void done(await importResults(context, exportOf(stage))),
  }
  return [counted, ...ACTIVITIES.flatMap((one) => deedsOf(stage, one)), exported]
}

function deedsOf(stage: Stage, one: SampleActivity): Deed[] {
  const { timeline } = stage
  const planned: Deed = {
    on: timeline.day(one.plannedOn),
    by: one.by,
    act: async (context) => {
      const { kind, title, place, hour, branches, audiences, code } = one
      const facts = { kind, title, place, note: '', plannedOn: timeline.day(one.on) }
      const when = { startsAt: hour?.[0] ?? null, minutes: hour?.[1] ?? null }
      const subProcessId = code === null ? null : known(stage.subProcesses, code)
      const unitIds = branches.map((branch) => known(stage.units, branch))
      done(await planActivity(context, { ...facts, ...when, subProcessId, unitIds, audiences: [...audiences] }))
    },
  }
  const { reached } = one
  if (reached === null) return [planned]
  const act = (context: ChangeContext) => record(context, stage, { ...one, reached })
  return [planned, { on: timeline.day(one.on + 1), by: one.by, act }]
}

/** A little more or less at each branch, as it is. */
const SWING = [0, 0.04, -0.03, 0.02, -0.02]

async function record(
  context: ChangeContext,
  stage: Stage,
  { title, on, reached, passed }: SampleActivity & { reached: number },
): Promise<void> {
  const [activity] = await stage.db.read
    .select()
    .from(enablementActivity)
    .where(and(eq(enablementActivity.programmeId, stage.programmeId), eq(enablementActivity.title, title)))
  if (!activity) throw new Error(`The sample has not planned ${title}`)
  const groups = await stage.db.read
    .select()
    .from(enablementAudience)
    .where(eq(enablementAudience.activityId, activity.id))
    .orderBy(asc(enablementAudience.id))
  const rows = groups.map(({ id, planned }, at) => {
    const came = Math.min(planned, Math.round(planned * (reached + (SWING[at % SWING.length] ?? 0))))
    return { audienceId: id, reached: came, passed: passed === undefined ? null : Math.round(came * passed) }
  })
  const { id: activityId, version } = activity
  done(await recordResults(context, { activityId, version, heldOn: stage.timeline.day(on), rows }))
}

/** As exam systems write it. */
function exportOf({ timeline }: Stage): string {
  const day = timeline.day(EXPORTED.on).replaceAll('-', '/')
  const heading = '考试日期,类型,考试名称,子流程编码,单位,岗位,参考人数,合格人数'
  const lines = EXPORTED.lines.map(
    ([branch, came, passed]) => `${day},考试,${EXPORTED.title},${EXPORTED.code},${branch},销售,${came},${passed}`,
  )
  return [heading, ...lines].join('\n')
}
