import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeReportLink } from '~/features/report-links/commands/make-report-link.server'
import { revokeReportLink } from '~/features/report-links/commands/revoke-report-link.server'
import { linksOf, visitsOf } from '~/features/report-links/queries.server'
import { historyPage } from '~/features/settings/history.server'
import type { ChangeContext } from '~/lib/change.server'
import { now } from '~/lib/clock.server'
import { newToken } from '~/lib/secret-token.server'
import { loader as sheetOf } from '~/routes/programmes.$programme.reports.$report.data[.]xlsx/route'
import { loader as printOf } from '~/routes/programmes.$programme.reports.$report.print/route'
import { loader as deckOf } from '~/routes/programmes.$programme.reports.$report.slides[.]pptx/route'
import { action as makeLink } from '~/routes/programmes.$programme.reports.$report_.links/route'
import { loader as follow } from '~/routes/shared.$token/route'
import type { Db } from '~db/client.server'
import { auditEvent, formReceipt } from '~db/schema/programme'
import { report, reportLink, reportLinkVisit } from '~db/schema/report'
import { makeReport } from '../factories/frozen-report'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, viewerWith } from '../factories/programme'
import { reportContent } from '../factories/report-content'
import { shareReport } from '../factories/report-links'
import { requestOf, statusOf } from '../factories/signed-request'

const DAY_MS = 24 * 3_600_000

let db: Db
let slug: string
let programmeId: number
let office: number
let reportId: number
let context: ChangeContext
beforeEach(async () => {
  db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  slug = programme.slug
  programmeId = programme.id
  office = officePersonId
  reportId = await makeReport(db, programmeId, office, { number: 3 })
  context = contextOf(db, { programmeId, viewer: viewerWith(office, 'office'), now: now() })
})

const asked = (token: string, query = '', method = 'GET') =>
  follow({
    request: new Request(`http://localhost/shared/${token}${query}`, { method }),
    params: { token },
    context: { address: '192.0.2.7' },
  } as never)

describe('a link to read a report', () => {
  it('shows the report in the language asked for and nothing else, runs nothing and is kept nowhere', async () => {
    const { token } = await shareReport(context, reportId)
    const answer = await asked(token, '?language=zh-CN')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain(reportContent().headline.zh)
    expect(page).not.toMatch(/<script|<form|href="\/|src="\/|https?:\/\/localhost/)
    expect(page).not.toContain(token)
    expect(answer.headers.get('Cache-Control')).toContain('no-store')
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
    expect(await (await asked(token, '?language=en')).text()).toContain(reportContent().headline.en)
  })

  it('notes each visit with its time and address, and no mere look at the head', async () => {
    const { token, linkId } = await shareReport(context, reportId, { purpose: '监事会' })
    await asked(token)
    await asked(token)
    await asked(token, '', 'HEAD')
    expect(await linksOf(db, reportId, now())).toMatchObject([{ id: linkId, visits: 2, state: 'open' }])
    const visits = await visitsOf(db, reportId)
    expect(visits).toMatchObject([{ address: '192.0.2.7', purpose: '监事会' }, { address: '192.0.2.7' }])
    expect(Math.abs(visits[0]!.at - now())).toBeLessThan(60_000)
  })

  it('answers one and the same when revoked, expired, unknown, or of a report put away', async () => {
    const revoked = await shareReport(context, reportId)
    expect((await revokeReportLink(context, { linkId: revoked.linkId, version: 1 })).ok).toBe(true)
    const expired = await shareReport({ ...context, now: now() - 15 * DAY_MS }, reportId, { days: 14 })
    const id = await makeReport(db, programmeId, office, { number: 4 })
    const away = await shareReport(context, id)
    expect((await asked(away.token)).status).toBe(200)
    await db.write(async (tx) => void (await tx.update(report).set({ archivedAt: 1 }).where(eq(report.id, id))))
    const tokens = [revoked.token, expired.token, away.token, newToken().token, '', 'x'.repeat(5000)]
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const answer = await asked(token)
        return { status: answer.status, text: await answer.text(), headers: [...answer.headers] }
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 410 })
    expect(await db.read.select().from(reportLinkVisit)).toHaveLength(1)
  })

  it('is kept as a hash only: its secret stands neither in the log of changes nor in receipts', async () => {
    const params = { programme: slug, report: String(reportId) }
    const form = { purpose: 'Board', days: '14', formKey: 'a1b2' }
    const post = async () =>
      makeLink({ request: await requestOf(office, '/links', form), params, context: {} } as never)
    const made = await post()
    const token = /\/shared\/([\w-]{43})$/.exec(made.data.address ?? '')?.[1]
    expect((await asked(String(token))).status).toBe(200)
    const rows = [
      await db.read.select().from(reportLink),
      await db.read.select().from(auditEvent),
      await db.read.select().from(formReceipt),
    ]
    expect(JSON.stringify(rows)).not.toContain(token)

    const again = await post()
    expect(again.data).toEqual({ faults: null, address: null })
    expect(await db.read.select().from(reportLink)).toHaveLength(1)
  })

  it('lasts from one to ninety days', async () => {
    const params = { programme: slug, report: String(reportId) }
    for (const [days, status] of [
      ['0', 422],
      ['91', 422],
      ['1', 200],
      ['90', 200],
    ] as const) {
      const form = { purpose: 'Board', days }
      const send = async () => makeLink({ request: await requestOf(office, '/l', form), params, context: {} } as never)
      expect(await statusOf(send), days).toBe(status)
    }
  })

  it('is made and revoked by the office alone, of a frozen report alone, and tells the history', async () => {
    const owner = viewerWith(await makeMember(db, programmeId, 'owner'), 'owner')
    const { linkId } = await shareReport(context, reportId)
    const input = { reportId, tokenHash: newToken().tokenHash, purpose: 'Mine', days: 3 }
    const refused = [
      await makeReportLink({ ...context, viewer: owner }, input),
      await revokeReportLink({ ...context, viewer: owner }, { linkId, version: 1 }),
    ]
    for (const one of refused) expect(one).toMatchObject({ ok: false, refusals: [{ reason: { code: 'forbidden' } }] })
    await db.write(async (tx) => void (await tx.update(report).set({ state: 'draft' }).where(eq(report.id, reportId))))
    expect(await makeReportLink(context, input)).toMatchObject({ refusals: [{ reason: { code: 'notFound' } }] })
    const { entries } = await historyPage(db, programmeId, { entity: 'reportLink', before: null })
    expect(entries[0]?.changes[0]).toMatchObject({ entity: 'reportLink', subject: { name: { en: 'Board' } } })
  })
})

describe('the files of a report', () => {
  it('come with names in both ways of writing, to members only, and never of a draft', async () => {
    const stranger = await makeMember(db, (await makeProgramme(db)).programme.id, 'executive')
    const reader = await makeMember(db, programmeId, 'executive')
    const params = { programme: slug, report: String(reportId) }
    for (const [load, type, ending] of [
      [deckOf, 'presentationml', 'pptx'],
      [sheetOf, 'spreadsheetml', 'xlsx'],
      [printOf, 'text/html', null],
    ] as const) {
      const get = async (who: number, of: Record<string, string> = params) =>
        load({ request: await requestOf(who, '/file?language=zh-CN'), params: of, context: {} } as never)
      const answer = await get(reader)
      expect(answer.headers.get('Content-Type')).toContain(type)
      const said = answer.headers.get('Content-Disposition')
      if (ending)
        expect(said).toBe(
          `attachment; filename="hengchuan-report-3-zh-CN.${ending}"; filename*=UTF-8''${encodeURIComponent(`恒川装备流程变革 第 3 期汇报.${ending}`)}`,
        )
      expect(await statusOf(() => get(stranger))).toBe(404)
      expect(await statusOf(() => get(reader, { ...params, report: '999' }))).toBe(404)
    }
    await db.write(async (tx) => void (await tx.update(report).set({ state: 'draft' })))
    const draft = async () => deckOf({ request: await requestOf(reader, '/'), params, context: {} } as never)
    expect(await statusOf(draft)).toBe(404)
  })
})
