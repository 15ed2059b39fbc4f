import { beforeEach, describe, expect, test } from 'vitest'
import type { ChangeAnswer } from '~/features/readiness/answer'
import { loader as peopleOptions } from '~/routes/people-options/route'
import { action as undo } from '~/routes/programmes.$programme.changes.$change.undo/route'
import { action as assign } from '~/routes/programmes.$programme.checks.$check.assignment/route'
import { action as answer, loader as checkPage } from '~/routes/programmes.$programme.checks.$check.status/route'
import { action as unchanged } from '~/routes/programmes.$programme.checks.unchanged/route'
import { loader as room } from '~/routes/programmes.$programme.readiness/route'
import { loader as detail } from '~/routes/programmes.$programme.readiness_.$code/route'
import type { Db } from '~db/client.server'
import { makeInstallation } from '../factories/installation'
import { makeMember, makeProgramme } from '../factories/programme'
import { type CheckRow, makeCheck, ownedSubProcess, readCheck } from '../factories/readiness'
import { requestOf, statusOf } from '../factories/signed-request'

let db: Db
let slug: string
let programmeId: number
let office: number
let owner: number
let executive: number
let reviewer: number
let check: CheckRow
let code: string
beforeEach(async () => {
  db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  slug = programme.slug
  programmeId = programme.id
  office = officePersonId
  owner = await makeMember(db, programmeId, 'owner')
  executive = await makeMember(db, programmeId, 'executive')
  reviewer = await makeMember(db, programmeId, 'operations')
  const sub = await ownedSubProcess(db, programme, { ownerId: owner })
  code = sub.code
  check = await makeCheck(db, { programmeId, subProcessId: sub.id, note: 'As it was', evidenceNote: 'Notice 12' })
})

const at = (request: Request, params: Record<string, string> = {}) => ({
  request,
  params: { programme: slug, ...params },
  context: {} as never,
})
const back = '/programmes/x/my-work?subProcess=LTC-ML-1'
const sendAnswer = async (personId: number, form: Record<string, string>, id = check.id) =>
  answer(at(await requestOf(personId, '/', form), { check: String(id) }))
const bodyOf = (given: { data: ChangeAnswer; init: ResponseInit | null }) => ({
  status: given.init?.status ?? 200,
  body: given.data,
})
const codesOf = (body: ChangeAnswer) => (body.ok ? [] : body.faults.refusals.map(({ reason }) => reason.code))

describe('saying how a check stands', () => {
  test('a tap sends the status alone, and keeps what was said before', async () => {
    const { status, body } = bodyOf(await sendAnswer(owner, { status: 'ready', version: '1' }))
    expect(status).toBe(200)
    expect(body).toMatchObject({ ok: true, changeId: expect.any(String) })
    expect(await readCheck(db, check.id)).toMatchObject({
      status: 'ready',
      note: 'As it was',
      evidenceNote: 'Notice 12',
      updatedById: owner,
    })
  })

  test('a field that is sent empty is emptied', async () => {
    await sendAnswer(owner, { status: 'inProgress', note: '', version: '1' })
    expect(await readCheck(db, check.id)).toMatchObject({ note: '', evidenceNote: 'Notice 12' })
  })

  test('without script it leads back to where it came from, but never out of the house', async () => {
    const locationFor = async (to: string, version: string) => {
      try {
        await sendAnswer(owner, { status: 'ready', version, to })
      } catch (thrown) {
        return thrown instanceof Response ? [thrown.status, thrown.headers.get('Location')] : null
      }
      return null
    }
    expect(await locationFor(back, '1')).toEqual([302, back])
    expect(await locationFor('https://elsewhere.example/', '2')).toEqual([302, '/'])
  })

  test('a refusal names its field and gives back what was typed', async () => {
    const typed = { status: 'blocked', note: '', version: '1' }
    const { status, body } = bodyOf(await sendAnswer(owner, typed))
    expect(status).toBe(422)
    expect(body).toMatchObject({
      ok: false,
      faults: { values: typed, refusals: [{ reason: { code: 'blockerNeedsNote' }, field: 'note' }] },
    })
    const faulty = bodyOf(
      await sendAnswer(owner, { status: 'done', evidenceLink: 'javascript:alert(1)', version: '1' }),
    )
    expect(faulty.status).toBe(422)
    expect(faulty.body).toMatchObject({ faults: { errors: { status: ['choice'], evidenceLink: ['link'] } } })
  })

  test('a stale form is told what is saved now, and sent again with that version it is saved', async () => {
    await sendAnswer(office, { status: 'blocked', note: 'No budget', version: '1' })
    const { status, body } = bodyOf(await sendAnswer(owner, { status: 'ready', version: '1' }))
    expect(status).toBe(409)
    expect(codesOf(body)).toEqual(['conflict'])
    expect(body).toMatchObject({ current: { status: 'blocked', note: 'No budget', version: 2 } })
    expect(bodyOf(await sendAnswer(owner, { status: 'ready', version: '2' })).status).toBe(200)
  })

  test('only by those who answer for it, and only in their programme', async () => {
    const form = { status: 'ready', version: '1' }
    expect(await statusOf(() => sendAnswer(executive, form))).toBe(403)
    expect(bodyOf(await sendAnswer(reviewer, form)).status).toBe(403)
    const other = await makeProgramme(db)
    expect(await statusOf(() => sendAnswer(other.officePersonId, form))).toBe(404)
    const foreignSub = await ownedSubProcess(db, other.programme)
    const foreign = await makeCheck(db, { programmeId: other.programme.id, subProcessId: foreignSub.id })
    expect(await statusOf(() => sendAnswer(office, form, foreign.id))).toBe(404)
    expect(await statusOf(() => sendAnswer(office, form, Number.NaN))).toBe(404)
    expect((await readCheck(db, check.id)).version).toBe(1)
  })

  test('its page opens to everybody in the programme, and offers to change what the person may', async () => {
    const pageOf = async (personId: number) => checkPage(at(await requestOf(personId, '/'), { check: `${check.id}` }))
    expect((await pageOf(owner)).check.may).toEqual({ answer: true, waive: true, assign: true, addEvidence: true })
    const read = await pageOf(executive)
    expect(read.check.may).toEqual({ answer: false, waive: false, assign: false, addEvidence: false })
  })
})

describe('asking somebody for a check', () => {
  const ask = async (personId: number, form: Record<string, string>) =>
    assign(at(await requestOf(personId, '/', form), { check: String(check.id) }))

  test('makes them answer for it', async () => {
    const form = { assigneeId: String(reviewer), dueOn: '2026-04-01', version: '1' }
    expect(bodyOf(await ask(owner, form)).status).toBe(200)
    expect(bodyOf(await sendAnswer(reviewer, { status: 'ready', version: '2' })).status).toBe(200)
  })

  test('is refused to those who may not, and with a day that is none', async () => {
    const form = { assigneeId: '', dueOn: '2026-04-01', version: '1' }
    expect(await statusOf(() => ask(executive, form))).toBe(403)
    const { status, body } = bodyOf(await ask(owner, { ...form, dueOn: '2026-02-30' }))
    expect(status).toBe(422)
    expect(body).toMatchObject({ faults: { errors: { dueOn: ['day'] } } })
  })

  test('offers everybody whose role lets them answer, and nobody who only reads', async () => {
    const answering = (personId: number, of: string) =>
      requestOf(personId, `/people-options?q=example.com&answeringIn=${of}`)
    const offer = async (personId: number, of: string) =>
      ((await peopleOptions(at(await answering(personId, of)))) as { id: number }[]).map(({ id }) => id)
    const ids = await offer(owner, slug)
    expect(ids).toEqual(expect.arrayContaining([office, owner, reviewer]))
    expect(ids).not.toContain(executive)
    const foreign = await makeProgramme(db)
    expect(await statusOf(() => offer(owner, foreign.programme.slug))).toBe(404)
  })

  test('is refused at its field for somebody who could never answer', async () => {
    const form = { assigneeId: String(executive), dueOn: '2026-04-01', version: '1' }
    const { status, body } = bodyOf(await ask(owner, form))
    expect(status).toBe(422)
    expect(body).toMatchObject({
      faults: { refusals: [{ field: 'assigneeId', reason: { code: 'cannotAnswerHere' } }] },
    })
  })
})

describe('many at once, and undo', () => {
  test('unchanged ones are confirmed and taken back', async () => {
    const form = [['checkIds[]', String(check.id)]] as const
    const { body } = bodyOf(await unchanged(at(await requestOf(owner, '/', form))))
    if (!body.ok || body.changeId === null) throw new Error('nothing was confirmed')
    expect(body.count).toBe(1)
    expect((await readCheck(db, check.id)).updatedById).toBe(owner)

    const params = { change: body.changeId }
    expect(bodyOf(await undo(at(await requestOf(office, '/', {}), params))).status).toBe(403)
    expect(bodyOf(await undo(at(await requestOf(owner, '/', {}), params))).status).toBe(200)
    expect((await readCheck(db, check.id)).updatedById).toBe(null)
    expect(bodyOf(await undo(at(await requestOf(owner, '/', {}), params))).status).toBe(409)
  })

  test('nothing chosen, and what is not one’s own, are refused', async () => {
    expect(bodyOf(await unchanged(at(await requestOf(owner, '/', {})))).status).toBe(422)
    const form = [['checkIds[]', String(check.id)]] as const
    const request = await requestOf(executive, '/', form)
    expect(await statusOf(() => unchanged(at(request)))).toBe(403)
    expect(bodyOf(await unchanged(at(await requestOf(reviewer, '/', form)))).status).toBe(403)
  })
})

describe('the readiness room', () => {
  test('opens to everybody in the programme, and narrows to what is their own', async () => {
    expect((await room(at(await requestOf(executive, '/')))).matrix.rows).toHaveLength(1)
    expect((await room(at(await requestOf(executive, '/?owner=me')))).matrix.rows).toHaveLength(0)
    expect((await room(at(await requestOf(owner, '/?owner=me&track=LTC')))).matrix.rows).toHaveLength(1)
    expect((await room(at(await requestOf(owner, '/?track=MCR')))).matrix.rows).toHaveLength(0)
  })

  test('shows the checks of one sub-process; an unknown code is not found', async () => {
    const shown = await detail(at(await requestOf(executive, '/'), { code }))
    expect(shown.pilotChecks.map(({ id }) => id)).toContain(check.id)
    expect(shown.branches).toEqual([])
    expect(await statusOf(async () => detail(at(await requestOf(executive, '/'), { code: 'LTC-NO-9' })))).toBe(404)
  })
})
