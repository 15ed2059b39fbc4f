import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { addToMonth, monthOf, monthsUntil } from '~/domain/reading-months'
import { importReadings } from '~/features/benefits/commands/import-readings.server'
import { addResult } from '~/features/results/commands/add-result.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { overwriteGetLocale } from '~/i18n/generated/runtime'
import { todayIn } from '~/lib/clock.server'
import { loader as portfolio } from '~/routes/_company.portfolio/route'
import { loader as overview } from '~/routes/programmes.$programme.overview/route'
import { loader as picture } from '~/routes/programmes.$programme.overview[.]svg/route'
import { loader as scorecard } from '~/routes/programmes.$programme.scorecard/route'
import type { Db } from '~db/client.server'
import { kpi } from '~db/schema/benefit'
import { programme } from '~db/schema/programme'
import { report } from '~db/schema/report'
import { rollout } from '~db/schema/wave'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, TODAY, viewerWith } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { answerOf, cellsOf, makeStage } from '../factories/waves'

let statements: string[]
let db: Db
beforeEach(() => {
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  overwriteGetLocale(() => 'en')
})

const FIGURE = { name: '中标率', measure: '%', aim: 'up', before: 28_000, after: 37_500, notedOn: TODAY } as const
const yesterday = () => addDays(todayIn('Asia/Shanghai'), -1)

/** Of a programme whose first wave holds two sub-processes, as an executive sees it. */
async function makeSeen() {
  const stage = await makeStage(db)
  const { programme, waveId, subProcessIds, unitIds, officePersonId } = stage
  const office = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office') })
  answerOf(await setScope(office, { waveId, cells: cellsOf(subProcessIds.slice(0, 2), unitIds), version: 1 }))
  const executive = await makeMember(db, programme.id, 'executive')
  const at = async (query = '') => ({
    request: await requestOf(executive, `/${query}`),
    params: { programme: programme.slug },
    context: {} as never,
  })
  return { ...stage, office, executive, at }
}

const freeze = (programmeId: number, personId: number, frozenOn: string, content: object = {}) =>
  db.write(async (tx) => {
    await tx.insert(report).values({
      ...{ programmeId, number: 1, state: 'frozen', createdById: personId, createdAt: 0, hash: '' },
      ...{ frozenAt: Date.parse(`${frozenOn}T02:00:00Z`), frozenOn, content: JSON.stringify(content) },
    })
    await tx
      .update(programme)
      .set({ revision: sql`${programme.revision} + 1` })
      .where(eq(programme.id, programmeId))
  })

describe('the overview', () => {
  it('tells what has changed since yesterday, and since the last report once there is one', async () => {
    const { at, programme, officePersonId } = await makeSeen()
    expect(await overview(await at())).toMatchObject({
      since: { kind: 'yesterday', on: yesterday() },
      hasReport: false,
    })
    await freeze(programme.id, officePersonId, '2026-02-01')
    expect(await overview(await at())).toMatchObject({ since: { kind: 'report', on: '2026-02-01' }, hasReport: true })
    expect((await overview(await at('?since=yesterday'))).since).toEqual({ kind: 'yesterday', on: yesterday() })
  })

  it('tells what has changed since the day that is asked for', async () => {
    const { at, office, waveId, subProcessIds } = await makeSeen()
    answerOf(await addResult(office, { ...FIGURE, waveId, subProcessId: subProcessIds[0] ?? 0 }))
    const before = await overview(await at(`?since=${TODAY}`))
    expect(before.since).toEqual({ kind: 'day', on: TODAY })
    expect(before.changes).toEqual([{ code: 'resultsNoted', sentence: '1 result noted', room: 'waves' }])
    expect((await overview(await at(`?since=${addDays(TODAY, 1)}`))).changes).toEqual([])
  })

  it('shows benefits, counted whole though only some are listed', async () => {
    const { at, office, waveId, subProcessIds } = await makeSeen()
    for (const after of [1, 2, 3, 37_500, 37_501, 37_502]) {
      answerOf(await addResult(office, { ...FIGURE, after, waveId, subProcessId: subProcessIds[0] ?? 0 }))
    }
    const { benefits } = await overview(await at())
    expect([benefits.benefits.length, benefits.moved, benefits.count]).toEqual([5, 3, 6])
  })

  it('shows what was measured beside what was noted, the latest first', async () => {
    const { at, office, programme, waveId, subProcessIds, unitIds } = await makeSeen()
    const [subProcessId = 0] = subProcessIds
    const [unitId = 0] = unitIds
    answerOf(await addResult(office, { ...FIGURE, waveId, subProcessId }))
    const [of] = await db.read.select().from(kpi).where(eq(kpi.subProcessId, subProcessId))
    const months = monthsUntil(monthOf(TODAY), 3)
    await db.write(async (tx) => {
      await tx.update(kpi).set({ baseline: 1_000, aim: 'up' }).where(eq(kpi.id, of!.id))
      await tx
        .update(rollout)
        .set({ liveOn: `${addToMonth(months[0]!, -1)}-15` })
        .where(eq(rollout.programmeId, programme.id))
    })
    const lines = months.map((month, line) => ({ line, kpiId: of!.id, unitId, month, value: 2_000 }))
    answerOf(await importReadings(office, { source: 'paste', lines }))
    const { benefits } = await overview(await at())
    expect([benefits.moved, benefits.count]).toEqual([2, 2])
    expect(benefits.benefits.map(({ source }) => source)).toMatchObject([
      { kind: 'measured', kpiId: of!.id, branches: 1 },
      { kind: 'noted', on: TODAY },
    ])
  })

  it('sends no more of the plan than it shows', async () => {
    const { at } = await makeSeen()
    expect(await overview(await at())).not.toHaveProperty('overview.questions')
  })

  it.each(['progress', 'readiness', 'timeline'])('gives its %s as a picture that needs nothing else', async (chart) => {
    const { at, programme } = await makeSeen()
    const answer = await picture(await at(`?chart=${chart}`))
    expect(answer.headers.get('Content-Type')).toMatch(/^image\/svg\+xml/)
    expect(answer.headers.get('Content-Disposition')).toContain(`${programme.slug}-${chart}-`)
    const svg = await answer.text()
    expect(svg).toContain('Test programme')
    expect(svg).not.toMatch(/var\(|class=|href=|NaN|undefined/)
  })

  it('has no other pictures', async () => {
    const { at } = await makeSeen()
    const args = await at('?chart=other')
    expect(await statusOf(() => picture(args))).toBe(404)
  })
})

describe('the scorecard', () => {
  it('judges all eight lessons, and knows nothing of what nothing is measured of', async () => {
    const { at } = await makeSeen()
    const { scorecard: card } = await scorecard(await at())
    expect(card.lessons.map(({ lesson }) => lesson)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(card.lessons.filter(({ lesson }) => [6, 7].includes(lesson)).map(({ status }) => status)).toEqual([
      'unknown',
      'unknown',
    ])
    expect(card.lessons[7]).toMatchObject({ status: 'offTrack', signals: [{ code: 'neverReported', every: 14 }] })
  })

  it('says of each what to do next and how it is judged, and leads who may to the form', async () => {
    const { at, programme } = await makeSeen()
    const { scorecard: card, next, judged } = await scorecard(await at())
    expect(judged).toHaveLength(8)
    const without = card.lessons.filter(({ lesson, status }) => status !== 'onTrack' && next[lesson - 1] === null)
    expect(without).toEqual([])
    expect(next[7]).toMatchObject({ to: expect.stringMatching(/\/reports(\/new)?$/) })
    for (const one of next) expect(one?.to.startsWith(`/programmes/${programme.slug}/`) ?? true).toBe(true)
  })
})

describe('the portfolio', () => {
  const portfolioFor = async (personId: number) =>
    portfolio({ request: await requestOf(personId, '/portfolio'), params: {}, context: {} as never })

  it("shows a person's own programmes and nobody else's, with what was last told of each", async () => {
    const one = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const two = await makeProgramme(db, { subProcesses: ['MCR-1'] })
    await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const executive = await makeMember(db, one.programme.id, 'executive')
    await makeMember(db, two.programme.id, 'executive', { personId: executive })
    const earned = { key: 'earned', value: { zh: '12%', en: '12%' } }
    await freeze(two.programme.id, executive, '2026-02-01', { figures: [earned], sections: [] })
    const { rows } = await portfolioFor(executive)
    expect(rows.map(({ slug, report: told, openAsks }) => [slug, told?.earned ?? null, openAsks])).toEqual([
      [one.programme.slug, null, 0],
      [two.programme.slug, 12, 0],
    ])
    expect(rows.map(({ tracks }) => tracks.map(({ track }) => track))).toEqual([['LTC'], ['MCR']])
  })

  it('is empty for somebody without a programme', async () => {
    await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    expect((await portfolioFor(await makePerson(db))).rows).toEqual([])
  })

  it('sends as many statements for three programmes as for one, once their plans are kept', async () => {
    const administrator = await makePerson(db, { isAdministrator: true })
    const counted = async () => {
      await portfolioFor(administrator)
      statements.length = 0
      await portfolioFor(administrator)
      return statements.length
    }
    await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const first = await counted()
    await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    expect(await counted()).toBe(first)
    expect(first).toBeLessThanOrEqual(12)
  })
})
