import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/domain/permissions'
import { cancelActivity } from '~/features/enablement/commands/cancel-activity.server'
import { editActivity } from '~/features/enablement/commands/edit-activity.server'
import { planActivity } from '~/features/enablement/commands/plan-activity.server'
import { recordResults } from '~/features/enablement/commands/record-results.server'
import { setHeadCounts } from '~/features/enablement/commands/set-head-counts.server'
import { historyPage } from '~/features/settings/history.server'
import { enablementActivity, enablementAudience, headCount } from '~db/schema/enablement'
import { subProcess } from '~db/schema/sub-process'
import { ACTIVITY, countSales, planCourse } from '../factories/enablement'
import { contextOf, makePerson, makeUnit, TODAY, viewerWith } from '../factories/programme'
import { toldOf } from '../factories/sub-processes'
import { answerOf, makeStage, reasonsOf, revisionOf } from '../factories/waves'

let stage: Awaited<ReturnType<typeof makeStage>>
let [shanghai, chengdu] = [0, 0]
let first = 0
beforeEach(async () => {
  stage = await makeStage()
  ;[shanghai, chengdu] = stage.unitIds as [number, number]
  first = stage.subProcessIds[0]!
})

const as = (viewer: Viewer) => contextOf(stage.db, { programmeId: stage.programme.id, viewer })
const office = () => as(viewerWith(stage.officePersonId, 'office'))
const lead = async (unitId: number) => as(viewerWith(await makePerson(stage.db), { role: 'branchLead', unitId }))
async function owner() {
  const ownerId = await makePerson(stage.db)
  await stage.db.write(
    async (tx) => void (await tx.update(subProcess).set({ ownerId }).where(eq(subProcess.id, first))),
  )
  return as(viewerWith(ownerId, 'owner'))
}
const groupsOf = (activityId: number) =>
  stage.db.read
    .select()
    .from(enablementAudience)
    .where(eq(enablementAudience.activityId, activityId))
    .orderBy(asc(enablementAudience.id))
const rowOf = async (id: number) =>
  (await stage.db.read.select().from(enablementActivity).where(eq(enablementActivity.id, id)))[0]!

describe('head counts', () => {
  const say = (people: number | null, was?: number | null) => [
    { unitId: shanghai, audience: 'sales' as const, people, ...(was !== undefined && { was }) },
  ]
  const kept = () => stage.db.read.select().from(headCount)

  test('are said, changed and taken back, each told; the same again changes nothing', async () => {
    expect(answerOf(await setHeadCounts(office(), say(40, null)))).toBe(1)
    const [row] = await kept()
    expect(row).toMatchObject({ unitId: shanghai, audience: 'sales', people: 40, version: 1 })
    expect(answerOf(await setHeadCounts(office(), say(45, 40)))).toBe(1)
    expect((await kept())[0]).toMatchObject({ people: 45, version: 2 })
    const before = await revisionOf(stage.db, stage.programme.id)
    expect(answerOf(await setHeadCounts(office(), say(45, 45)))).toBe(0)
    expect(await revisionOf(stage.db, stage.programme.id)).toBe(before)
    answerOf(await setHeadCounts(office(), say(null, 45)))
    expect(await kept()).toEqual([])
    expect(await toldOf(stage.db, 'headCount', row!.id)).toEqual(
      expect.arrayContaining(['people: null → 40', 'people: 40 → 45', 'people: 45 → null']),
    )
  })

  test('somebody else has changed are refused at their cell, and nothing is saved', async () => {
    answerOf(await setHeadCounts(office(), say(40)))
    const rows = [...say(50, 30), { unitId: chengdu, audience: 'sales' as const, people: 7, was: null }]
    const verdict = await setHeadCounts(office(), rows)
    expect(verdict).toMatchObject({ refusals: [{ field: `people.${shanghai}.sales`, reason: { code: 'conflict' } }] })
    expect(await kept()).toMatchObject([{ people: 40 }])
  })

  test('are for the office, and for a branch lead at the own branch', async () => {
    const own = await lead(shanghai)
    expect(answerOf(await setHeadCounts(own, say(40)))).toBe(1)
    const foreign = [{ unitId: chengdu, audience: 'sales' as const, people: 1 }]
    expect(reasonsOf(await setHeadCounts(own, foreign))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await setHeadCounts(await owner(), say(1)))).toEqual([{ code: 'forbidden' }])
  })

  test('are of branches of the company', async () => {
    const region = await makeUnit(stage.db, { kind: 'region' })
    const rows = [{ unitId: region, audience: 'sales' as const, people: 1 }]
    expect(reasonsOf(await setHeadCounts(office(), rows))).toEqual([{ code: 'notFound' }])
  })
})

describe('planning an activity', () => {
  test('takes the people planned from the head counts, and leaves out a role the branch does not have', async () => {
    answerOf(
      await setHeadCounts(office(), [
        { unitId: shanghai, audience: 'sales', people: 40 },
        { unitId: shanghai, audience: 'finance', people: 0 },
      ]),
    )
    const id = await planCourse(office(), [shanghai, chengdu], { audiences: ['sales', 'finance'] })
    expect((await groupsOf(id)).map(({ unitId, audience, planned }) => [unitId, audience, planned])).toEqual([
      [shanghai, 'sales', 40],
      [chengdu, 'sales', 0],
      [chengdu, 'finance', 0],
    ])
    expect(await toldOf(stage.db, 'enablementActivity', id)).toEqual(
      expect.arrayContaining(['title: null → 线索管理培训', 'groups: null → 3', 'planned: null → 40']),
    )
  })

  test('needs somebody to be for, an hour that ends that day, and a branch that is there', async () => {
    const plan = (values: object) =>
      planActivity(office(), { ...ACTIVITY, unitIds: [shanghai], audiences: [], ...values })
    expect(await plan({})).toMatchObject({ refusals: [{ field: 'audiences', reason: { code: 'audienceMissing' } }] })
    expect(await plan({ audiences: ['sales'], startsAt: 1400, minutes: 60 })).toMatchObject({
      refusals: [{ field: 'minutes', reason: { code: 'endsAfterMidnight' } }],
    })
    expect(await plan({ audiences: ['sales'], unitIds: [999_999] })).toMatchObject({
      refusals: [{ field: 'unitIds', reason: { code: 'notFound' } }],
    })
    const other = await makeStage(stage.db)
    expect(reasonsOf(await plan({ audiences: ['sales'], subProcessId: other.subProcessIds[0] }))).toEqual([
      { code: 'notFound' },
    ])
    expect(await stage.db.read.select().from(enablementActivity)).toEqual([])
  })

  test('is for office and operations, for an owner about the own, for a branch lead at the own branch', async () => {
    const plan = async (context: ReturnType<typeof office>, values: object) =>
      reasonsOf(await planActivity(context, { ...ACTIVITY, unitIds: [shanghai], audiences: ['sales'], ...values }))
    const forbidden = [{ code: 'forbidden' }]
    const [own, ofShanghai] = [await owner(), await lead(shanghai)]
    expect(await plan(as(viewerWith(await makePerson(stage.db), 'operations')), {})).toEqual([])
    expect(await plan(own, { subProcessId: first })).toEqual([])
    expect(await plan(own, {})).toEqual(forbidden)
    expect(await plan(own, { subProcessId: stage.subProcessIds[1] })).toEqual(forbidden)
    expect(await plan(ofShanghai, {})).toEqual([])
    expect(await plan(ofShanghai, { unitIds: [shanghai, chengdu] })).toEqual(forbidden)
    expect(await plan(as(viewerWith(await makePerson(stage.db), 'executive')), {})).toEqual(forbidden)
  })
})

describe('an activity that is planned', () => {
  const edit = async (id: number, values: object) => {
    const { version } = await rowOf(id)
    const facts = { ...ACTIVITY }
    return { activityId: id, version, facts, unitIds: [], audiences: [], planned: [], ...values }
  }

  test('is changed: its facts, the people planned, groups taken out and added', async () => {
    await countSales(office(), [shanghai, chengdu])
    const id = await planCourse(office(), [shanghai])
    const [group] = await groupsOf(id)
    const facts = { ...ACTIVITY, title: '线索管理复训' }
    answerOf(
      await editActivity(
        office(),
        await edit(id, {
          facts,
          planned: [{ audienceId: group!.id, planned: 25 }],
          unitIds: [chengdu],
          audiences: ['sales'],
        }),
      ),
    )
    expect(await rowOf(id)).toMatchObject({ title: '线索管理复训', version: 2 })
    expect(await groupsOf(id)).toMatchObject([
      { planned: 25, version: 2 },
      { unitId: chengdu, planned: 40 },
    ])
    const [, added] = await groupsOf(id)
    answerOf(
      await editActivity(office(), await edit(id, { facts, planned: [{ audienceId: added!.id, planned: null }] })),
    )
    expect(await groupsOf(id)).toHaveLength(1)
    const before = await revisionOf(stage.db, stage.programme.id)
    answerOf(await editActivity(office(), await edit(id, { facts })))
    expect(await revisionOf(stage.db, stage.programme.id)).toBe(before)
  })

  test('is not changed over the head of somebody else, emptied, or given to others', async () => {
    const id = await planCourse(office(), [shanghai])
    const [group] = await groupsOf(id)
    expect(reasonsOf(await editActivity(office(), await edit(id, { version: 9 })))).toMatchObject([
      { code: 'conflict' },
    ])
    const none = await edit(id, { planned: [{ audienceId: group!.id, planned: null }] })
    expect(reasonsOf(await editActivity(office(), none))).toEqual([{ code: 'audienceMissing' }])
    const strange = await edit(id, { planned: [{ audienceId: group!.id + 99, planned: 1 }] })
    expect(reasonsOf(await editActivity(office(), strange))).toEqual([{ code: 'notFound' }])
    const own = await lead(shanghai)
    const wider = await edit(id, { unitIds: [chengdu], audiences: ['sales'] })
    expect(reasonsOf(await editActivity(own, wider))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await editActivity(await lead(chengdu), await edit(id, {})))).toEqual([{ code: 'forbidden' }])
  })

  test('is called off and kept; once it is held it is not', async () => {
    const id = await planCourse(office(), [shanghai])
    expect(reasonsOf(await cancelActivity(await lead(chengdu), { activityId: id, version: 1 }))).toEqual([
      { code: 'forbidden' },
    ])
    answerOf(await cancelActivity(office(), { activityId: id, version: 1 }))
    expect((await rowOf(id)).archivedAt).not.toBeNull()
    expect(reasonsOf(await cancelActivity(office(), { activityId: id, version: 2 }))).toEqual([{ code: 'notFound' }])
    const held = await planCourse(office(), [shanghai])
    answerOf(await recordResults(office(), { activityId: held, version: 1, heldOn: TODAY, rows: [] }))
    expect(reasonsOf(await cancelActivity(office(), { activityId: held, version: 2 }))).toEqual([
      { code: 'activityHeld' },
    ])
  })

  test('is of this programme', async () => {
    const other = await makeStage(stage.db)
    const id = await planCourse(contextOf(stage.db, { programmeId: other.programme.id }), [shanghai])
    expect(reasonsOf(await cancelActivity(office(), { activityId: id, version: 1 }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await editActivity(office(), await edit(id, {})))).toEqual([{ code: 'notFound' }])
    const results = { activityId: id, version: 1, heldOn: TODAY, rows: [] }
    expect(reasonsOf(await recordResults(office(), results))).toEqual([{ code: 'notFound' }])
  })
})

test('the history names activities, groups and head counts, those that are gone too', async () => {
  await countSales(office(), [shanghai])
  const id = await planCourse(office(), [shanghai, chengdu])
  const [group] = await groupsOf(id)
  const facts = { ...ACTIVITY }
  const planned = [{ audienceId: group!.id, planned: null }]
  answerOf(await editActivity(office(), { activityId: id, version: 1, facts, unitIds: [], audiences: [], planned }))
  answerOf(await setHeadCounts(office(), [{ unitId: shanghai, audience: 'sales', people: null }]))
  const { entries } = await historyPage(stage.db, stage.programme.id, { entity: null, before: null })
  const told = entries.flatMap(({ changes }) => changes.map(({ entity, subject }) => [entity, subject]))
  const at = expect.objectContaining({ unit: expect.objectContaining({ zh: expect.stringContaining('分支') }) })
  expect(told).toContainEqual(['headCount', at])
  expect(told).toContainEqual(['enablementAudience', at])
  const title = { zh: ACTIVITY.title, en: ACTIVITY.title }
  expect(told).toContainEqual(['enablementActivity', expect.objectContaining({ name: title })])
})
