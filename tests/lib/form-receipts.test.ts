import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createUnit } from '~/features/company/commands/create-unit.server'
import { setCalendarDay } from '~/features/programmes/commands/set-calendar-day.server'
import { change, stop } from '~/lib/change.server'
import { postedForm } from '~/lib/form-receipts.server'
import { unit } from '~db/schema/people'
import { auditEvent, calendarDay, formReceipt, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeProgramme, NOW } from '../factories/programme'

const DAY_MS = 24 * 3600_000
const FIELDS = { formKey: 'a1b2', nameZh: '杭州' }
const post = (fields: Record<string, string>, path = '/company/units/new') =>
  new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) })

async function given() {
  const db = makeInstallation()
  const { programme: row } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const revision = async () => (await db.read.select().from(programme).where(eq(programme.id, row.id)))[0]?.revision
  const receipts = () => db.read.select().from(formReceipt)
  /** Adds a branch by a posted form. */
  const send = async (request: Request, { personId = 1, nameEn = 'Hangzhou', now = NOW } = {}) => {
    const context = { ...contextOf(db, { programmeId: null, now }), form: await postedForm(request, personId) }
    return createUnit(context, { parentId: null, kind: 'branch', isBusiness: true, nameZh: '杭州', nameEn })
  }
  const branches = () => db.read.select().from(unit).where(eq(unit.nameZh, '杭州'))
  const events = () => db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'createUnit'))
  return { db, row, revision, receipts, send, branches, events }
}

describe('a form sent again', () => {
  test('is answered with what it did, and does nothing more', async () => {
    const { revision, receipts, send, branches, events } = await given()
    const before = (await revision()) ?? 0
    const first = await send(post(FIELDS))
    const told = (await events()).length
    expect(await send(post(FIELDS))).toEqual(first)
    expect(await branches()).toHaveLength(1)
    expect(await events()).toHaveLength(told)
    expect(await revision()).toBe(before + 1)
    expect(await receipts()).toHaveLength(1)
  })

  test('ten times at once is done once', async () => {
    const { revision, send, branches, events } = await given()
    const before = (await revision()) ?? 0
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(post(FIELDS))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await branches()).toHaveLength(1)
    expect(new Set((await events()).map(({ changeId }) => changeId)).size).toBe(1)
    expect(await revision()).toBe(before + 1)
  })

  test('is another form with other content, from another page, by another person, or without a key', async () => {
    const { send, branches } = await given()
    await send(post(FIELDS))
    await send(post({ ...FIELDS, nameZh: '成都' }))
    await send(post(FIELDS, '/elsewhere'))
    await send(post(FIELDS), { personId: 2 })
    await send(post({ ...FIELDS, formKey: 'c3d4' }))
    await send(post({ nameZh: '杭州' }))
    await send(post({ nameZh: '杭州' }))
    expect(await branches()).toHaveLength(7)
  })

  test('is the same from a script and from a plain page, wherever its query leads', async () => {
    const { send, branches } = await given()
    await send(post(FIELDS))
    await send(post(FIELDS, '/company/units/new?index'))
    expect(await branches()).toHaveLength(1)
  })

  test('leaves no receipt where it is refused, so that it may be sent when it is allowed', async () => {
    const { db, row, receipts } = await given()
    const form = async () => ({ ...contextOf(db, { programmeId: row.id }), form: await postedForm(post(FIELDS), 1) })
    const refused = await change(await form(), 'test', async () => stop({ code: 'waveEmpty' }))
    expect(refused.ok).toBe(false)
    expect(await receipts()).toEqual([])
    expect(await change(await form(), 'test', async () => ({ added: 2 }))).toMatchObject({
      ok: true,
      value: { value: { added: 2 }, changeId: null },
    })
    expect(await receipts()).toHaveLength(1)
  })

  test('repeats each of several changes that it makes, by the same verb or another', async () => {
    const { db, row } = await given()
    const days = ['2026-05-04', '2026-05-05'] as const
    const send = async () => {
      const context = { ...contextOf(db, { programmeId: row.id }), form: await postedForm(post(FIELDS), 1) }
      const answers = []
      for (const day of days) answers.push(await setCalendarDay(context, { day, kind: 'holiday', note: '' }))
      return answers
    }
    const first = await send()
    expect(await send()).toEqual(first)
    expect((await db.read.select().from(calendarDay)).map(({ day }) => day)).toEqual(days)
  })

  test('gives back nothing where nothing was answered', async () => {
    const { db, row } = await given()
    const send = async () =>
      change(
        { ...contextOf(db, { programmeId: row.id }), form: await postedForm(post(FIELDS), 1) },
        'test',
        async () => undefined,
      )
    await send()
    expect(await send()).toEqual({ ok: true, value: { value: undefined, changeId: null } })
  })
})

describe('receipts', () => {
  test('are kept for a day', async () => {
    const { receipts, send } = await given()
    await send(post(FIELDS))
    await send(post({ ...FIELDS, formKey: '2' }), { now: NOW + DAY_MS })
    expect(await receipts()).toHaveLength(2)
    await send(post({ ...FIELDS, formKey: '3' }), { now: NOW + DAY_MS + 1 })
    expect((await receipts()).map(({ at }) => at)).toEqual([NOW + DAY_MS, NOW + DAY_MS + 1])
  })

  test('are swept a few at a time', async () => {
    const { db, receipts, send } = await given()
    const old = Array.from({ length: 250 }, (_, index) => ({ key: `old${index}`, at: index, value: '{}' }))
    await db.write(async (tx) => void (await tx.insert(formReceipt).values(old)))
    await send(post(FIELDS))
    expect(await receipts()).toHaveLength(151)
  })

  test('do not hold what was typed', async () => {
    const { receipts, send } = await given()
    await send(post({ ...FIELDS, password: 'correct horse battery' }))
    expect(JSON.stringify(await receipts())).not.toMatch(/horse|a1b2/)
  })

  test('are not asked of a form with a file, which its own route reads once', async () => {
    const body = new FormData()
    body.set('formKey', 'a1b2')
    body.set('file', new File(['a'], 'a.txt'))
    const request = new Request('http://localhost/x', { method: 'POST', body })
    expect(await postedForm(request, 1)).toBeUndefined()
    expect(request.bodyUsed).toBe(false)
  })
})
