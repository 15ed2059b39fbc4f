import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { importResults } from '~/features/enablement/commands/import-results.server'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { unit } from '~db/schema/people'
import { countSales, planCourse } from '../factories/enablement'
import { contextOf, makePerson, viewerWith } from '../factories/programme'
import { answerOf, makeStage, reasonsOf, revisionOf } from '../factories/waves'

let stage: Awaited<ReturnType<typeof makeStage>>
let names: string[]
beforeEach(async () => {
  stage = await makeStage()
  const units = await stage.db.read.select().from(unit).orderBy(asc(unit.id))
  names = stage.unitIds.map((id) => units.find((one) => one.id === id)!.nameEn)
})

const context = (viewer = viewerWith(stage.officePersonId, 'office')) =>
  contextOf(stage.db, { programmeId: stage.programme.id, viewer })
const table = (...lines: string[]) => ['Date,Kind,Title,Process,Branch,Role,Reached,Passed', ...lines].join('\n')
const activities = () => stage.db.read.select().from(enablementActivity).orderBy(asc(enablementActivity.id))
const groups = () => stage.db.read.select().from(enablementAudience).orderBy(asc(enablementAudience.id))

test('a table of results makes its activities, and the same again changes nothing', async () => {
  await countSales(context(), stage.unitIds)
  const text = table(
    `2026-02-20,exam,Leads exam,LTC-ML-1,${names[0]},sales,30,25`,
    `2026-02-20,exam,Leads exam,LTC-ML-1,${names[1]},sales,20,18`,
    `2026-02-23,talk,Kick-off,,${names[0]},managers,6,`,
  )
  expect(answerOf(await importResults(context(), text))).toBe(3)
  expect(await activities()).toMatchObject([
    { title: 'Leads exam', kind: 'exam', subProcessId: stage.subProcessIds[0], heldOn: '2026-02-20' },
    { title: 'Kick-off', kind: 'talk', subProcessId: null },
  ])
  expect(await groups()).toMatchObject([
    { planned: 40, reached: 30, passed: 25 },
    { planned: 40, reached: 20, passed: 18 },
    { planned: 6, reached: 6, passed: null },
  ])
  const before = await revisionOf(stage.db, stage.programme.id)
  expect(answerOf(await importResults(context(), text))).toBe(0)
  expect(await revisionOf(stage.db, stage.programme.id)).toBe(before)
})

test('an activity that was planned for the day is held by it, and one that was held is corrected', async () => {
  await countSales(context(), stage.unitIds)
  const id = await planCourse(context(), [stage.unitIds[0]!])
  const line = (reached: number) => table(`2026-02-20,course,线索管理培训,,${names[0]},sales,${reached},`)
  answerOf(await importResults(context(), line(33)))
  expect(await activities()).toMatchObject([{ id, heldOn: '2026-02-20', version: 2 }])
  expect(await groups()).toMatchObject([{ planned: 40, reached: 33 }])
  answerOf(await importResults(context(), line(35)))
  expect(await activities()).toMatchObject([{ id, version: 3 }])
  expect(await groups()).toMatchObject([{ reached: 35 }])
})

test('a table with a fault is taken over not at all', async () => {
  const text = table(
    `2026-02-20,exam,Leads exam,,${names[0]},sales,30,25`,
    `2026-02-20,exam,Leads exam,,Atlantis,sales,30,35`,
  )
  expect(await importResults(context(), text)).toMatchObject({
    refusals: [{ field: 'text', reason: { code: 'tableFaulty', count: 2 } }],
  })
  expect(await activities()).toEqual([])
})

test('a branch lead imports what is of the own branch alone', async () => {
  const viewer = viewerWith(await makePerson(stage.db), { role: 'branchLead', unitId: stage.unitIds[0]! })
  const line = (at: number) => `2026-02-20,exam,Leads exam,,${names[at]},sales,30,25`
  expect(reasonsOf(await importResults(context(viewer), table(line(0), line(1))))).toEqual([{ code: 'forbidden' }])
  expect(answerOf(await importResults(context(viewer), table(line(0))))).toBe(1)
})
