import { describe, expect, test } from 'vitest'
import { draftEdition, latestEdition } from '~/lib/reference-practices.server'
import { loader as listReference } from '~/routes/_company.company.reference._index/route'
import { loader as readPlace } from '~/routes/_company.company.reference.$code/route'
import { loader as readWords, action as saveWords } from '~/routes/_company.company.reference.$code_.$practice/route'
import { action as retire } from '~/routes/_company.company.reference.$code_.$practice_.retire/route'
import { action as add } from '~/routes/_company.company.reference.$code_.new/route'
import { action as discard, loader as discardPage } from '~/routes/_company.company.reference.discard/route'
import { action as publish, loader as publishPage } from '~/routes/_company.company.reference.publish/route'
import { loader as register } from '~/routes/programmes.$programme.tailoring._index/route'
import { action as decide, loader as practices } from '~/routes/programmes.$programme.tailoring.$code/route'
import { loader as changes, action as takeOver } from '~/routes/programmes.$programme.tailoring.changes/route'
import { loader as comparison } from '~/routes/programmes.$programme.tailoring.comparison/route'
import { loader as sheet } from '~/routes/programmes.$programme.tailoring[.]csv/route'
import { makeMember, makePerson } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { makeOwned } from '../factories/sub-processes'
import { decisionRow, keysOf, latestRow, programmeRow, WORDS } from '../factories/tailoring'

const CODE = 'LTC-ML-1'
const [FIRST, SECOND] = keysOf(CODE) as [string, string]
const at = (request: Request, params: Record<string, string> = {}) => ({ request, params, context: {} as never })

async function makeRoom() {
  const made = await makeOwned()
  const executive = await makeMember(made.db, made.programme.id, 'executive')
  const officeId = made.office.actor.personId ?? 0
  await makeMember(made.db, made.programme.id, 'owner', { personId: made.ownerId })
  return { ...made, executive, officeId, params: { programme: made.programme.slug, code: CODE } }
}

const saying = (values: Record<string, string> = {}) => ({
  practiceKey: FIRST,
  decision: 'adopt',
  reason: '',
  localDesign: '',
  pitfalls: '',
  addUnitId: '',
  addUnitDesign: '',
  version: '0',
  ...values,
})

describe('the room', () => {
  test('is read by every member, and decided in by who answers for it', async () => {
    const { executive, ownerId, params, db } = await makeRoom()
    const stranger = await makePerson(db)
    for (const page of [register, practices, comparison, changes, sheet]) {
      expect(await statusOf(async () => page(at(await requestOf(executive, '/'), params)))).toBe(200)
      expect(await statusOf(async () => page(at(await requestOf(stranger, '/'), params)))).toBe(404)
    }
    const mayDecide = async (id: number) => (await practices(at(await requestOf(id, '/'), params))).mayDecide
    expect([await mayDecide(ownerId), await mayDecide(executive)]).toEqual([true, false])
    expect(await statusOf(async () => decide(at(await requestOf(executive, '/', saying()), params)))).toBe(403)
  })

  test('saves a decision and leads back to its practice', async () => {
    const { db, ownerId, owned, params } = await makeRoom()
    const answer = await decide(at(await requestOf(ownerId, '/', saying()), params))
    expect(answer).toBeInstanceOf(Response)
    const { headers } = answer as Response
    expect(headers.get('Location')).toBe(`/programmes/${params.programme}/tailoring/${CODE}#practice-source-plan`)
    expect(await decisionRow(db, owned, FIRST)).toMatchObject({ decision: 'adopt' })
  })

  test.each([
    [{ decision: 'reject' }, { refusals: [{ reason: { code: 'decisionNeedsReason' }, field: 'reason' }] }],
    [{ decision: '' }, { errors: { decision: ['choice'] } }],
    [{ reason: 'x'.repeat(2001) }, { errors: { reason: ['tooLong'] } }],
    [{ 'unit-1': 'x'.repeat(2001) }, { errors: { 'unit-1': ['tooLong'] } }],
  ])('gives a form back with what is wrong: %o', async (values, faults) => {
    const { ownerId, params } = await makeRoom()
    const answer = await decide(at(await requestOf(ownerId, '/', saying(values)), params))
    expect(answer).toMatchObject({ data: { values: { practiceKey: FIRST }, ...faults }, init: { status: 422 } })
  })

  test('sends a spreadsheet of what is filtered', async () => {
    const { executive, params } = await makeRoom()
    const request = await requestOf(executive, `/?code=${CODE}`)
    const answer = await sheet(at(request, params))
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const text = await answer.text()
    expect(text.split('\r\n').filter((line) => line.includes(CODE)).length).toBeGreaterThanOrEqual(keysOf(CODE).length)
    expect(text).not.toContain('LTC-ML-2')
  })

  test('shows what the company has published since, and takes it over', async () => {
    const { db, officeId, programme, params } = await makeRoom()
    const place = { code: CODE, practice: FIRST.split('/')[1]! }
    await saveWords(at(await requestOf(officeId, '/', { ...WORDS, version: '1' }), place))
    const unread = await changes(at(await requestOf(officeId, '/'), params))
    expect([unread.latest, unread.groups]).toEqual([1, []])
    await publish(at(await requestOf(officeId, '/', { note: '新', version: '1' })))
    const { latest, groups, version } = await changes(at(await requestOf(officeId, '/'), params))
    expect(latest).toBe(2)
    expect(groups).toMatchObject([{ code: CODE, changes: [{ key: FIRST, kind: 'changed' }] }])
    const form = { edition: '2', version: String(version) }
    expect(await statusOf(async () => takeOver(at(await requestOf(officeId, '/', form), params)))).toBe(302)
    expect((await programmeRow(db, programme.id)).referenceEdition).toBe(2)
  })
})

describe('the reference of the company', () => {
  const place = { code: CODE, practice: SECOND.split('/')[1]! }

  test('is edited from a draft to a published edition', async () => {
    const { db, officeId } = await makeRoom()
    const as = (form?: Record<string, string>) => requestOf(officeId, '/', form)
    expect(await statusOf(async () => publishPage(at(await as())))).toBe(302)
    expect(await statusOf(async () => discardPage(at(await as())))).toBe(302)
    expect(await statusOf(async () => add(at(await as(WORDS), { code: CODE })))).toBe(302)
    expect(await statusOf(async () => retire(at(await as({ version: '1' }), place)))).toBe(302)
    const { draft, changes: count } = await listReference(at(await as()))
    expect([draft, count]).toEqual([{ number: 2, version: 2 }, 2])
    expect((await publishPage(at(await as()))).count).toBe(2)
    expect(await statusOf(async () => publish(at(await as({ note: '', version: '2' }))))).toBe(302)
    expect((await latestEdition(db.read))?.number).toBe(2)
  })

  test('a retired practice and an unknown place are not there', async () => {
    const { db, officeId } = await makeRoom()
    const as = (form?: Record<string, string>) => requestOf(officeId, '/', form)
    await retire(at(await as({ version: '1' }), place))
    expect(await latestRow(db, SECOND)).toMatchObject({ isRetired: true })
    expect(await statusOf(async () => readWords(at(await as(), place)))).toBe(404)
    expect(await statusOf(async () => readPlace(at(await as(), { code: 'LTC-XX-1' })))).toBe(404)
    expect(await statusOf(async () => add(at(await as(WORDS), { code: 'LTC-XX-1' })))).toBe(404)
    expect(await statusOf(async () => discard(at(await as({ version: '1' }))))).toBe(302)
    expect(await draftEdition(db.read)).toBeUndefined()
  })

  test('is closed to whoever is office of no programme', async () => {
    const { executive, ownerId } = await makeRoom()
    for (const id of [executive, ownerId]) {
      for (const page of [listReference, publishPage, discardPage]) {
        expect(await statusOf(async () => page(at(await requestOf(id, '/'))))).toBe(403)
      }
      expect(
        await statusOf(async () => saveWords(at(await requestOf(id, '/', { ...WORDS, version: '1' }), place))),
      ).toBe(403)
    }
  })
})
