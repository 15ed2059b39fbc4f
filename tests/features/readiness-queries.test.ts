import { expect, test } from 'vitest'
import { checksByBranch } from '~/features/readiness/branches'
import { checksOfSubProcess, checkViews, ownChecks } from '~/features/readiness/checks.server'
import { myWorkOf } from '~/features/readiness/my-work'
import { personOptions } from '~/lib/person-choice.server'
import { makeInstallation } from '../factories/installation'
import { makeMember, makePerson, makeProgramme, makeUnit, TODAY, viewerWith } from '../factories/programme'
import { makeCheck, makeRollout, ownedSubProcess } from '../factories/readiness'

const limits = { staleAfterDays: 14, dueSoonDays: 7 }
const FRESH_AND_FAR = { updatedOn: TODAY, dueOn: '2026-12-31' }

async function setUp(branches = 3) {
  const statements: string[] = []
  const db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  const { programme } = await makeProgramme(db)
  const programmeId = programme.id
  const ownerId = await makeMember(db, programmeId, 'owner')
  const sub = await ownedSubProcess(db, programme, { ownerId })
  const units: number[] = []
  const local: number[] = []
  for (let n = 0; n < branches; n += 1) {
    const unitId = await makeUnit(db)
    const at = await makeRollout(db, programme, { subProcessId: sub.id, unitId })
    units.push(unitId)
    local.push((await makeCheck(db, { programmeId, subProcessId: sub.id, rolloutId: at.id, ...FRESH_AND_FAR })).id)
  }
  return { db, statements, programme, programmeId, ownerId, sub, units, local }
}

test('an owner sees what is assigned to nobody in their sub-processes, a lead that of the branch, and all what was asked of them', async () => {
  const { db, programme, programmeId, ownerId, sub, units, local } = await setUp()
  const leadId = await makeMember(db, programmeId, 'branchLead', { unitId: units[1]! })
  const askedId = await makeMember(db, programmeId, 'operations')
  const asked = await makeCheck(db, { programmeId, subProcessId: sub.id, assigneeId: askedId })
  await makeCheck(db, { programmeId, subProcessId: sub.id, settledOn: TODAY })
  const idsOf = async (...of: Parameters<typeof viewerWith>) =>
    (await ownChecks(db, programme, viewerWith(...of))).map(({ id }) => id)

  const ofOwner = await idsOf(ownerId, 'owner')
  expect(ofOwner).toEqual(expect.arrayContaining(local))
  expect(ofOwner).not.toContain(asked.id)
  expect(await idsOf(leadId, { role: 'branchLead', unitId: units[1]! })).toEqual([local[1]])
  expect(await idsOf(askedId, 'operations')).toEqual([asked.id])
  expect(await idsOf(await makeMember(db, programmeId, 'executive'), 'executive')).toEqual([])
})

test('views say what the viewer may do, and foreign ids find nothing', async () => {
  const { db, programme, programmeId, ownerId, sub, units, local } = await setUp(1)
  const settled = await makeCheck(db, { programmeId, subProcessId: sub.id, settledOn: TODAY })
  const other = await makeProgramme(db)
  const foreign = await ownedSubProcess(db, other.programme)
  const theirs = await makeCheck(db, { programmeId: other.programme.id, subProcessId: foreign.id })
  const ids = [settled.id, theirs.id, local[0]!]
  const mayOf = async (...of: Parameters<typeof viewerWith>) =>
    (await checkViews(db, programme, viewerWith(...of), ids)).map(({ id, may }) => ({ id, ...may }))

  const nothing = { answer: false, waive: false, assign: false, addEvidence: false }
  expect(await mayOf(ownerId, 'owner')).toEqual([
    { id: settled.id, ...nothing },
    { id: local[0], answer: true, waive: true, assign: true, addEvidence: true },
  ])
  const lead = await mayOf(99, { role: 'branchLead', unitId: units[0]! })
  expect(lead[1]).toEqual({ id: local[0], answer: true, waive: false, assign: false, addEvidence: true })
  expect((await mayOf(99, 'executive'))[1]).toEqual({ id: local[0], ...nothing })
})

test('as many statements for forty branches as for two', async () => {
  const countFor = async (branches: number) => {
    const { db, statements, programme, ownerId, sub } = await setUp(branches)
    const viewer = viewerWith(ownerId, 'owner')
    statements.length = 0
    const own = await ownChecks(db, programme, viewer)
    const work = myWorkOf(own, [], limits, { personId: ownerId, today: TODAY, code: null, page: 1 })
    await checkViews(db, programme, viewer, [...work.cards.map(({ id }) => id), ...work.met])
    await checksOfSubProcess(db, programme, sub.id)
    return statements.length
  }
  expect(await countFor(2)).toBe(3)
  expect(await countFor(40)).toBe(3)
})

test('my work shows thirty pressing checks a page, and confirms only those of the page not touched today', async () => {
  const { db, programme, programmeId, ownerId, sub } = await setUp(0)
  const made: number[] = []
  for (let n = 0; n < 40; n += 1) {
    const values = { programmeId, subProcessId: sub.id, dueOn: '2026-02-01', updatedOn: n === 0 ? TODAY : '2026-02-27' }
    made.push((await makeCheck(db, values)).id)
  }
  const own = await ownChecks(db, programme, viewerWith(ownerId, 'owner'))
  const of = (page: number, code: string | null = null) =>
    myWorkOf(own, [], limits, { personId: ownerId, today: TODAY, code, page })
  const first = of(1)
  const idsOn = ({ cards }: typeof first) => cards.map(({ id }) => id)
  expect(idsOn(first)).toEqual(made.slice(0, 30))
  expect(first.unchanged).toEqual(made.slice(1, 30))
  expect(first.page.of).toBe(2)
  expect(first.page.more).toBe(first.headline.code === 'due' ? own.length - first.laterCount - 30 : -1)
  expect(idsOn(of(2)).slice(0, 10)).toEqual(made.slice(30))
  expect(of(99).page.number).toBe(2)
  expect(of(1, 'no such code').cards).toEqual([])
  expect(first.subProcesses).toHaveLength(1)
  expect(first.subProcesses[0]!.code).toBe(sub.code)
})

test('the branch shown is the one asked for, else one’s own, else the one with the most in the way', async () => {
  const { db, programme, programmeId, sub, units } = await setUp()
  const third = await makeRollout(db, programme, { subProcessId: sub.id, unitId: await makeUnit(db) })
  const blocked = { programmeId, subProcessId: sub.id, rolloutId: third.id, status: 'blocked' as const, note: 'x' }
  const { id } = await makeCheck(db, { ...blocked, dueOn: '2026-12-31' })
  const checks = await checksOfSubProcess(db, programme, sub.id)
  const of = (wanted: number | null, own: number[]) =>
    checksByBranch(checks, { today: TODAY, limits, wanted, own, page: null })
  expect(of(units[2]!, [units[1]!]).chosen?.unitId).toBe(units[2])
  expect(of(null, [units[1]!]).chosen?.unitId).toBe(units[1])
  const worst = of(null, [])
  expect(worst.atBranch).toEqual([id])
  expect(worst.chosen).toMatchObject({ blocked: 1, open: 1, isPassed: false })
  expect(worst.branches).toHaveLength(4)
  expect(worst.pilot.length).toBeGreaterThan(0)
})

test('many branches come page by page: the page asked for, else the one with the branch that is shown', async () => {
  const { db, programme, sub, units } = await setUp()
  const checks = await checksOfSubProcess(db, programme, sub.id)
  const of = (page: number | null, wanted: number | null = null) =>
    checksByBranch(checks, { today: TODAY, limits, wanted, own: [], page }, 2)
  const unitsOn = (page: number | null, wanted: number | null = null) =>
    of(page, wanted).branches.map(({ unitId }) => unitId)
  expect(of(null).pages).toBe(2)
  const all = [...unitsOn(1), ...unitsOn(2)]
  expect(new Set(all)).toEqual(new Set(units))
  expect(of(null, all[2]!).page).toBe(2)
  expect(unitsOn(1, all[2]!)).toEqual(all.slice(0, 2))
  expect(of(99).page).toBe(2)
  expect(of(1, all[2]!).chosen?.unitId).toBe(all[2])
})

test('everybody with a role can be asked once, whatever the number of roles, and nobody else', async () => {
  const { db, programmeId, ownerId } = await setUp(0)
  const unitId = await makeUnit(db)
  await makeMember(db, programmeId, 'branchLead', { personId: ownerId, unitId })
  await makePerson(db)
  const goneId = await makePerson(db, { archivedAt: 1 })
  await makeMember(db, programmeId, 'owner', { personId: goneId })
  const asked = (await personOptions(db, '', { answeringIn: programmeId })).map(({ id }) => id)
  expect(asked.filter((id) => id === ownerId)).toHaveLength(1)
  expect(asked).not.toContain(goneId)
  expect(asked).toHaveLength(2)
})
