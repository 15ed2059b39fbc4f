import type { ActionFunctionArgs } from '@remix-run/node'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordDecision } from '~/features/direction/commands/record-decision.server'
import { symptomsOf } from '~/features/direction/rows.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import type { ChangeContext } from '~/lib/change.server'
import { loader as page } from '~/routes/programmes.$programme.direction._index/route'
import { action as answer, loader as answerPage } from '~/routes/programmes.$programme.direction.answer/route'
import { action as invite, loader as leadersPage } from '~/routes/programmes.$programme.direction.leaders/route'
import { action as open } from '~/routes/programmes.$programme.direction.opening/route'
import { action as add, loader as symptomsPage } from '~/routes/programmes.$programme.direction.symptoms/route'
import { action as edit } from '~/routes/programmes.$programme.direction.symptoms_.$symptom/route'
import { action as begin } from '~/routes/programmes.$programme.direction.versions/route'
import { loader as work } from '~/routes/programmes.$programme.my-work/route'
import { loader as waves } from '~/routes/programmes.$programme.waves._index/route'
import { loader as wavePage } from '~/routes/programmes.$programme.waves.$wave._index/route'
import type { Db } from '~db/client.server'
import { subProcess } from '~db/schema/sub-process'
import { answerAs, askedBy, askLeaders, versionOf } from '../factories/direction-rounds'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, makeUnit, TODAY, viewerWith } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { answerOf } from '../factories/waves'

let db: Db
let statements: string[]
let slug: string
let programmeId: number
let office: ChangeContext
let leader: number
let executive: number
beforeEach(async () => {
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  const made = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1'] })
  slug = made.programme.slug
  programmeId = made.programme.id
  office = contextOf(db, { programmeId, viewer: viewerWith(made.officePersonId, 'office') })
  leader = await makeMember(db, programmeId, 'owner')
  executive = await makeMember(db, programmeId, 'executive')
})

type Handler<T> = (args: ActionFunctionArgs) => Promise<T>
async function call<T>(
  run: Handler<T>,
  personId: number,
  { form, search = '', ...params }: { form?: Record<string, string>; search?: string } & Record<string, unknown> = {},
): Promise<T> {
  const request = await requestOf(personId, `/${search}`, form)
  return run({ request, params: { programme: slug, ...params }, context: {} } as unknown as ActionFunctionArgs)
}
const officeId = () => office.viewer.personId
const asLeader = () => contextOf(db, { programmeId, viewer: viewerWith(leader, 'owner') })

describe('a programme without a diagnosis', () => {
  test('says so, and one button begins it with the default symptoms', async () => {
    expect(await call(page, officeId())).toMatchObject({ shown: null, decisions: [], meaning: null, own: null })
    const begun = (await call(begin, officeId(), { form: { diagnosisId: '' } })) as Response
    expect(begun.headers.get('Location')).toBe(`/programmes/${slug}/direction/symptoms`)
    const { symptoms, shown } = await call(symptomsPage, officeId())
    expect(symptoms).toHaveLength(12)
    expect(shown).toMatchObject({ number: 1, state: 'draft' })
  })

  test('whoever was second to begin finds the symptoms of the first', async () => {
    await call(begin, officeId(), { form: { diagnosisId: '' } })
    const again = (await call(begin, officeId(), { form: { diagnosisId: '' } })) as Response
    expect(again.status).toBe(302)
    expect((await call(symptomsPage, officeId())).versions).toHaveLength(1)
  })

  test('has nothing to answer and nobody to ask', async () => {
    expect(await statusOf(() => call(answerPage, leader))).toBe(404)
    expect(await statusOf(() => call(leadersPage, officeId()))).toBe(404)
  })
})

describe('from the draft to the result', () => {
  test('the office edits, invites and asks; a refused form keeps what was typed', async () => {
    await call(begin, officeId(), { form: { diagnosisId: '' } })
    const { id: diagnosisId } = await versionOf(db, programmeId)
    const nameless = { diagnosisId: String(diagnosisId), track: 'LTC', nameZh: '', nameEn: ' ', weight: '9' }
    const refused = (await call(add, officeId(), { form: nameless })) as { data: { errors: object; values: object } }
    expect(refused.data.errors).toMatchObject({ weight: ['number'] })
    expect(refused.data.values).toMatchObject({ weight: '9' })

    const [first] = await symptomsOf(db.read, diagnosisId)
    const form = { nameZh: '丢单', nameEn: 'Lost', weight: '5', version: '1' }
    expect(await statusOf(() => call(edit, officeId(), { form, symptom: String(first!.id) }))).toBe(302)

    const ask = { diagnosisId: String(diagnosisId), version: '1' }
    expect(await statusOf(() => call(open, officeId(), { form: ask }))).toBe(422)
    const whom = { diagnosisId: String(diagnosisId), 'personIds[]': String(leader) }
    expect(await statusOf(() => call(invite, officeId(), { form: whom }))).toBe(302)
    expect(await statusOf(() => call(open, officeId(), { form: ask }))).toBe(302)
    expect(await call(page, leader)).toMatchObject({ own: { hasAnswered: false }, view: { asked: 1, result: null } })
  })

  test('a leader answers on one page; what is missing is said at its field and nothing is lost', async () => {
    const { id } = await askLeaders(office, [leader])
    expect((await call(work, leader)).work.cards).toEqual([{ kind: 'question', id: 0 }])
    const { respondent, symptoms } = await call(answerPage, leader)
    const head = { respondentId: String(respondent.id), version: String(respondent.version) }
    const [first, ...rest] = symptoms.map((one) => one.id)
    const half = { ...head, [`score-${first}`]: '4', [`evidence-${first}`]: 'Eight deals' }
    const refused = (await call(answer, leader, { form: { ...half, finish: 'yes' } })) as unknown as {
      data: { values: Record<string, string>; refusals: { field: string }[] }
    }
    expect(refused.data.refusals.map(({ field }) => field)).toEqual(rest.map((one) => `score-${one}`))
    expect(refused.data.values).toMatchObject({ [`evidence-${first}`]: 'Eight deals' })

    await call(answer, leader, { form: half })
    expect((await call(answerPage, leader)).saved).toMatchObject({ [`score-${first}`]: 4 })
    expect((await askedBy(db, id)).get(leader)?.answeredAt).toBeNull()

    const all = Object.fromEntries(symptoms.map((one) => [`score-${one.id}`, one.track === 'LTC' ? '3' : '1']))
    const version = String((await askedBy(db, id)).get(leader)!.version)
    const done = await call(answer, leader, { form: { ...head, ...all, version, finish: 'yes' } })
    expect((done as Response).headers.get('Location')).toBe(`/programmes/${slug}/direction`)
    expect((await call(work, leader)).work.cards).toEqual([])
    expect((await call(page, executive)).view.result).toMatchObject({
      recommended: 'LTC',
      scores: { LTC: 75, MCR: 25 },
    })
  })

  test.each(['5', '-1', 'x', '1.5'])('%s is no answer', async (score) => {
    await askLeaders(office, [leader])
    const { respondent, symptoms } = await call(answerPage, leader)
    const field = `score-${symptoms[0]!.id}`
    const form = { respondentId: String(respondent.id), version: String(respondent.version), [field]: score }
    const refused = (await call(answer, leader, { form })) as unknown as { data: { errors: object } }
    expect(refused.data.errors).toEqual({ [field]: ['choice'] })
  })

  test('only the office sees who said what', async () => {
    const { id } = await askLeaders(office, [leader])
    answerOf(await answerAs(asLeader(), id, { LTC: 4, MCR: 0 }))
    const namesIn = (data: unknown) => /Person \d+/.test(JSON.stringify(data))
    expect(namesIn((await call(page, officeId())).view)).toBe(true)
    for (const other of [executive, leader]) expect(namesIn((await call(page, other)).view)).toBe(false)
    expect(await statusOf(() => call(leadersPage, executive))).toBe(403)
    expect((await call(leadersPage, officeId())).leaders[0]).toMatchObject({ answeredOn: TODAY, begun: 12 })
  })

  test('an earlier version stays readable under its number; another number is none', async () => {
    const { id } = await askLeaders(office, [leader])
    answerOf(await answerAs(asLeader(), id, { LTC: 4, MCR: 0 }))
    await call(begin, officeId(), { form: { diagnosisId: String(id) } })
    expect(await call(page, leader)).toMatchObject({ shown: { number: 1 }, view: { answered: 1 } })
    expect(await call(page, leader, { search: '?version=2' })).toMatchObject({ shown: { number: 2, state: 'draft' } })
    expect(await statusOf(() => call(page, leader, { search: '?version=3' }))).toBe(404)
  })

  test('costs the same statements however many leaders answered', async () => {
    const leaders = [leader]
    for (let more = 0; more < 6; more += 1) leaders.push(await makeMember(db, programmeId, 'owner'))
    const { id } = await askLeaders(office, leaders)
    const cost = async () => {
      await call(page, officeId())
      statements.length = 0
      await call(page, officeId())
      return statements.length
    }
    const before = await cost()
    for (const one of leaders) {
      const context = contextOf(db, { programmeId, viewer: viewerWith(one, 'owner') })
      answerOf(await answerAs(context, id, { LTC: 4, MCR: 2 }))
    }
    expect(await cost()).toBe(before)
  })
})

describe('what the decision means for the plan', () => {
  test('the first wave of the other track warns, on the page of the direction, in the list and on its own page', async () => {
    const [, mcr] = await db.read
      .select({ id: subProcess.id })
      .from(subProcess)
      .where(eq(subProcess.programmeId, programmeId))
      .orderBy(asc(subProcess.position))
    const facts = { nameZh: '', nameEn: 'MCR', circle: 'small' as const, follows: [] }
    const days = { plannedStart: '2026-04-07', plannedEnd: '2026-05-08' }
    const waveId = answerOf(await createWave(office, { ...facts, ...days }))
    const cells = [{ subProcessId: mcr!.id, unitId: await makeUnit(db) }]
    answerOf(await setScope(office, { waveId, version: 1, cells }))
    expect((await call(waves, officeId())).waits).toEqual([])

    const decided = { direction: 'LTC' as const, decidedOn: TODAY, decidedById: executive, reason: 'Break the walls' }
    answerOf(await recordDecision(office, decided))
    const reason = { code: 'directionWaits', first: 'LTC', other: 'MCR', pilotPassed: false, kpiMoved: false }
    expect((await call(page, leader)).meaning?.waits).toMatchObject([{ wave: { number: 1 }, reason }])
    expect((await call(waves, officeId())).waits).toMatchObject([{ wave: { number: 1 }, reason }])
    expect((await call(wavePage, officeId(), { wave: '1' })).waits).toEqual(reason)
  })
})
