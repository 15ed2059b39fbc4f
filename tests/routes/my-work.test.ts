import { expect, test } from 'vitest'
import { loader } from '~/routes/programmes.$programme.my-work/route'
import { makeInstallation } from '../factories/installation'
import { makeMember, makeProgramme } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { requestOf, statusOf } from '../factories/signed-request'

async function setUp() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1'] })
  const ownerId = await makeMember(db, programme.id, 'owner')
  const sub = await ownedSubProcess(db, programme, { ownerId })
  const overdue = await makeCheck(db, {
    programmeId: programme.id,
    subProcessId: sub.id,
    dueOn: '2020-01-02',
    isBlocker: true,
  })
  const open = async (personId: number, search = '') => {
    const request = await requestOf(personId, `/${search}`)
    return loader({ request, params: { programme: programme.slug }, context: {} as never })
  }
  return { db, programme, officePersonId, ownerId, sub, overdue, open }
}

test('an owner finds the most pressing check first, and is told how many are due', async () => {
  const { ownerId, overdue, sub, open } = await setUp()
  const { work, checks, isEmpty } = await open(ownerId)
  expect(isEmpty).toBe(false)
  expect(work.headline).toMatchObject({ code: 'due', firstOn: '2020-01-02' })
  expect(checks[0]).toMatchObject({ id: overdue.id, may: { answer: true } })
  expect(work.subProcesses.map(({ code }) => code)).toEqual([sub.code])
})

test('the address narrows the page to one sub-process', async () => {
  const { ownerId, open } = await setUp()
  expect((await open(ownerId, '?subProcess=MCR-1')).checks).toEqual([])
})

test('somebody who answers for nothing is sent on: the office to what needs attention, others to the overview', async () => {
  const { db, programme, officePersonId, open } = await setUp()
  expect(await open(officePersonId)).toMatchObject({ isEmpty: true, coordinates: true })
  const executiveId = await makeMember(db, programme.id, 'executive')
  expect(await open(executiveId)).toMatchObject({ isEmpty: true, coordinates: false })
})

test('it is not for people outside the programme', async () => {
  const { db, open } = await setUp()
  const stranger = (await makeProgramme(db)).officePersonId
  expect(await statusOf(() => open(stranger))).toBe(404)
})
