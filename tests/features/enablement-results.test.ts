import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/domain/permissions'
import { editActivity } from '~/features/enablement/commands/edit-activity.server'
import { recordResults } from '~/features/enablement/commands/record-results.server'
import { activitiesOf } from '~/features/enablement/queries.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { ACTIVITY, countSales, planCourse } from '../factories/enablement'
import { contextOf, makePerson, makeUnit, TODAY, viewerWith } from '../factories/programme'
import { answerOf, makeStage, reasonsOf, revisionOf } from '../factories/waves'

let stage: Awaited<ReturnType<typeof makeStage>>
let [shanghai, chengdu] = [0, 0]
beforeEach(async () => {
  stage = await makeStage()
  ;[shanghai, chengdu] = stage.unitIds as [number, number]
})

const as = (viewer: Viewer) => contextOf(stage.db, { programmeId: stage.programme.id, viewer })
const office = () => as(viewerWith(stage.officePersonId, 'office'))
const lead = async (unitId: number) => as(viewerWith(await makePerson(stage.db), { role: 'branchLead', unitId }))
const groupsOf = (activityId: number) =>
  stage.db.read
    .select()
    .from(enablementAudience)
    .where(eq(enablementAudience.activityId, activityId))
    .orderBy(asc(enablementAudience.id))
const rowOf = async (id: number) =>
  (await stage.db.read.select().from(enablementActivity).where(eq(enablementActivity.id, id)))[0]!

describe('the results of an activity', () => {
  const record = (id: number, values: object = {}) => ({
    activityId: id,
    version: 1,
    heldOn: TODAY,
    rows: [],
    ...values,
  })

  test('say when it was held and whom it reached; nobody has said of the others', async () => {
    await countSales(office(), [shanghai, chengdu])
    const id = await planCourse(office(), [shanghai, chengdu])
    const [group] = await groupsOf(id)
    const rows = [{ audienceId: group!.id, reached: 36, passed: 30 }]
    answerOf(await recordResults(office(), record(id, { rows })))
    expect(await rowOf(id)).toMatchObject({ heldOn: TODAY, version: 2 })
    expect(await groupsOf(id)).toMatchObject([
      { reached: 36, passed: 30 },
      { reached: null, passed: null },
    ])
    expect(await activitiesOf(stage.db.read, stage.programme.id, TODAY)).toMatchObject([
      { state: 'held', branches: 2, planned: 80, reached: 36, examined: 36, passed: 30 },
    ])
    const before = await revisionOf(stage.db, stage.programme.id)
    answerOf(await recordResults(office(), record(id, { version: 2, rows })))
    expect(await revisionOf(stage.db, stage.programme.id)).toBe(before)
  })

  test('are not of a day to come, nor of more who passed than were reached', async () => {
    const id = await planCourse(office(), [shanghai])
    const [group] = await groupsOf(id)
    const field = `passed.${group!.id}`
    expect(await recordResults(office(), record(id, { heldOn: '2026-03-03' }))).toMatchObject({
      refusals: [{ field: 'heldOn', reason: { code: 'dayInFuture' } }],
    })
    const tooMany = [{ audienceId: group!.id, reached: 3, passed: 4 }]
    expect(await recordResults(office(), record(id, { rows: tooMany }))).toMatchObject({
      refusals: [{ field, reason: { code: 'passedBeyondReached', passed: 4, reached: 3 } }],
    })
    const alone = [{ audienceId: group!.id, reached: null, passed: 4 }]
    expect(await recordResults(office(), record(id, { rows: alone }))).toMatchObject({
      refusals: [{ field, reason: { code: 'passedWithoutReached' } }],
    })
    expect(reasonsOf(await recordResults(office(), record(id, { version: 5 })))).toMatchObject([{ code: 'conflict' }])
    expect((await rowOf(id)).heldOn).toBeNull()
  })

  test('a branch lead says of the own branch, and does not move the day that was said', async () => {
    const id = await planCourse(office(), [shanghai, chengdu])
    const [mine, theirs] = await groupsOf(id)
    const own = await lead(shanghai)
    const say = (audienceId: number) => [{ audienceId, reached: 5, passed: null }]
    expect(reasonsOf(await recordResults(own, record(id, { rows: say(theirs!.id) })))).toEqual([{ code: 'forbidden' }])
    answerOf(await recordResults(own, record(id, { rows: say(mine!.id) })))
    const moved = record(id, { version: 2, heldOn: '2026-02-27' })
    expect(reasonsOf(await recordResults(own, moved))).toEqual([{ code: 'forbidden' }])
    const stranger = await lead(await makeUnit(stage.db))
    expect(reasonsOf(await recordResults(stranger, record(id, { version: 2 })))).toEqual([{ code: 'forbidden' }])
    answerOf(await recordResults(office(), moved))
  })

  test('keep their group in the activity', async () => {
    const id = await planCourse(office(), [shanghai, chengdu])
    const [group] = await groupsOf(id)
    answerOf(await recordResults(office(), record(id, { rows: [{ audienceId: group!.id, reached: 5, passed: null }] })))
    const out = { planned: [{ audienceId: group!.id, planned: null }] }
    const input = { activityId: id, version: 2, facts: { ...ACTIVITY }, unitIds: [], audiences: [], ...out }
    expect(await editActivity(office(), input)).toMatchObject({
      refusals: [{ field: `planned.${group!.id}`, reason: { code: 'activityHeld' } }],
    })
  })
})
