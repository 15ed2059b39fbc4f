import { expect, test } from 'vitest'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { assignAdvice } from '~/features/advice/commands/assign-advice.server'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { startReport } from '~/features/reports/commands/start-report.server'
import { loader } from '~/routes/programmes.$programme.my-work/route'
import { action as openNotice } from '~/routes/programmes.$programme.notifications.$notice.open/route'
import { makeReport } from '../factories/frozen-report'
import { READ } from '../factories/gates'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, NOW, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { requestOf, statusOf } from '../factories/signed-request'
import { answerOf } from '../factories/waves'

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
  // No formal report is due.
  await makeReport(db, programme.id, officePersonId, { frozenOn: '2099-01-01' })
  expect(await open(officePersonId)).toMatchObject({ isEmpty: true, coordinates: true })
  const executiveId = await makeMember(db, programme.id, 'executive')
  expect(await open(executiveId)).toMatchObject({ isEmpty: true, coordinates: false })
})

test('it is not for people outside the programme', async () => {
  const { db, open } = await setUp()
  const stranger = (await makeProgramme(db)).officePersonId
  expect(await statusOf(() => open(stranger))).toBe(404)
})

test('gates to decide and mentions stand in one order with the checks; a mention that is read is gone', async () => {
  const { db, programme, officePersonId, sub, open } = await setUp()
  const personId = await makePerson(db, { nameEn: 'Olga', nameZh: '' })
  const named = await makeMember(db, programme.id, 'owner', { personId })
  const assigned = { programmeId: programme.id, subProcessId: sub.id, assigneeId: named, updatedOn: '2020-01-01' }
  const late = await makeCheck(db, { ...assigned, dueOn: '2020-01-02' })
  const stale = await makeCheck(db, { ...assigned, dueOn: '2099-01-02' })
  const office = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office'), now: NOW })
  const ask = { address: `pilot-${sub.code}`, note: '', dueOn: '2026-03-20', approverIds: [named] }
  const gate = answerOf(await requestGate(office, ask, READ))
  answerOf(await addComment(office, { subject: 'subProcess', key: sub.code, text: '@Olga, is it so?' }))

  const { work, waiting } = await open(named)
  const mention = waiting.mentions[0]!
  expect(work.cards).toEqual([
    { kind: 'gate', id: gate },
    { kind: 'check', id: late.id },
    { kind: 'mention', id: mention.id },
    { kind: 'check', id: stale.id },
  ])
  expect(work.headline).toMatchObject({ code: 'gates', count: 1 })
  expect(work.checksHeadline).toMatchObject({ code: 'due', count: 1 })
  expect((await open(named, '?subProcess=MCR-1')).work.cards).toEqual([])

  const read = async (form: Record<string, string>) => {
    const request = await requestOf(named, '/', form)
    const params = { programme: programme.slug, notice: String(mention.id) }
    const answer = (await openNotice({ request, params, context: {} as never })) as Response
    return answer.headers.get('Location')
  }
  expect(await read({ to: `/programmes/${programme.slug}/my-work` })).toBe(`/programmes/${programme.slug}/my-work`)
  expect((await open(named)).work.cards.map(({ kind }) => kind)).toEqual(['gate', 'check', 'check'])
  // Elsewhere than on this server it leads nobody.
  const talk = `/programmes/${programme.slug}/comments/sub-processes/${sub.code}`
  expect(await read({ to: '//elsewhere.example' })).toBe(talk)
  expect(await read({})).toBe(talk)
})

test('asks, advice and the report that is due stand in it with the way to answer them', async () => {
  const { db, programme, officePersonId, ownerId, overdue, open } = await setUp()
  const executiveId = await makeMember(db, programme.id, 'executive')
  const office = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office'), now: NOW })
  const executive = contextOf(db, { programmeId: programme.id, viewer: viewerWith(executiveId, 'executive'), now: NOW })
  const askId = answerOf(await addAsk(office, { text: '请开放数据', askedOfId: executiveId, dueOn: '2026-03-20' }))
  const reportId = await makeReport(db, programme.id, officePersonId, { frozenOn: '2026-03-02' })
  const said = { reportId, section: 'late', line: 'wave-3', kind: 'advice', text: '先做华东' } as const
  const adviceId = answerOf(await giveAdvice(executive, said))
  answerOf(await assignAdvice(office, { adviceId, ownerId, dueOn: '2026-03-20', version: 1 }))
  const base = `/programmes/${programme.slug}/reports`

  const asked = await open(executiveId)
  expect(asked.work.cards).toEqual([{ kind: 'ask', id: askId }])
  expect(asked.waiting.said).toMatchObject([{ text: '请开放数据', path: `${base}/asks/${askId}/answer` }])
  expect(asked.work.headline).toMatchObject({ code: 'asks', count: 1, firstOn: '2026-03-20' })

  const owned = await open(ownerId)
  expect(owned.work.cards[0]).toEqual({ kind: 'check', id: overdue.id })
  expect(owned.work.cards.filter(({ kind }) => kind !== 'check')).toEqual([{ kind: 'advice', id: adviceId }])
  expect(owned.waiting.said).toMatchObject([{ path: `${base}/advice/${adviceId}/answer` }])
  expect(owned.waiting.report).toBeNull()

  expect(await open(officePersonId)).toMatchObject({
    work: { cards: [{ kind: 'report', id: 0 }], headline: { code: 'report', dueOn: '2026-03-16' } },
    waiting: { report: { dueOn: '2026-03-16', path: `${base}/new`, isBegun: false } },
  })
  const draft = answerOf(await startReport(office))
  expect((await open(officePersonId)).waiting.report).toMatchObject({ path: `${base}/${draft}`, isBegun: true })
})
