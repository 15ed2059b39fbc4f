import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { authorise, change, ensureUnchanged, stop } from '~/lib/change.server'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, NOW, viewerWith } from '../factories/programme'

async function given() {
  const db = makeInstallation()
  const { programme: row } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const events = () => db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'test'))
  const revision = async () => (await db.read.select().from(programme).where(eq(programme.id, row.id)))[0]?.revision
  return { db, row, events, revision, context: contextOf(db, { programmeId: row.id }) }
}

describe('a change', () => {
  test('leaves one event a changed field, with who and when, and a new revision', async () => {
    const { context, events, revision, row } = await given()
    const before = await revision()
    const done = await change(context, 'test', async (_, record) => {
      record.changed(
        'step',
        7,
        { plannedEnd: '2026-01-02', version: 1, note: 'a' },
        { plannedEnd: '2026-01-05', version: 2, note: 'a' },
      )
    })
    expect(done.ok).toBe(true)
    const [event, ...others] = await events()
    expect(others).toEqual([])
    expect(event).toMatchObject({
      entity: 'step',
      entityId: 7,
      field: 'plannedEnd',
      from: '2026-01-02',
      to: '2026-01-05',
      at: NOW,
      actorName: 'Tester',
      programmeId: row.id,
    })
    expect(await revision()).toBe((before ?? 0) + 1)
  })

  test('spends no revision when nothing was changed', async () => {
    const { context, events, revision } = await given()
    const before = await revision()
    const done = await change(context, 'test', async (_, record) =>
      record.changed('step', 7, { note: 'a' }, { note: 'a' }),
    )
    expect(done).toMatchObject({ ok: true, value: { changeId: null } })
    expect(await events()).toEqual([])
    expect(await revision()).toBe(before)
  })

  test('that refuses writes nothing at all', async () => {
    const { db, context, row, events, revision } = await given()
    const before = await revision()
    const refused = await change(context, 'test', async (tx, record) => {
      await tx.update(programme).set({ nameEn: 'half' }).where(eq(programme.id, row.id))
      record.changed('programme', row.id, { nameEn: row.nameEn }, { nameEn: 'half' })
      stop({ code: 'waveEmpty' }, 'cells')
    })
    expect(refused).toEqual({ ok: false, refusals: [{ reason: { code: 'waveEmpty' }, field: 'cells' }] })
    const [after] = await db.read.select().from(programme).where(eq(programme.id, row.id))
    expect(after?.nameEn).toBe(row.nameEn)
    expect(await events()).toEqual([])
    expect(await revision()).toBe(before)
  })

  test('is refused to a role that may not do it, and to a stale form', async () => {
    const { db, row } = await given()
    const viewer = viewerWith(await makePerson(db), 'executive')
    const context = contextOf(db, { programmeId: row.id, viewer })
    const forbidden = await change(context, 'test', async () => authorise(context, 'wave.plan'))
    expect(forbidden).toEqual({ ok: false, refusals: [{ reason: { code: 'forbidden' } }] })
    const stale = await change(context, 'test', async () => ensureUnchanged({ id: 1, version: 3 }, 2))
    expect(stale).toEqual({ ok: false, refusals: [{ reason: { code: 'conflict' } }] })
  })

  test('refused to a stale form tells who changed the row last, and when', async () => {
    const { context } = await given()
    await change(context, 'test', async (_, record) => record.changed('step', 7, { note: 'a' }, { note: 'b' }))
    const stale = async () => ensureUnchanged({ id: 7, version: 3 }, 2, 'step')
    const last = { actor: 'Tester', at: NOW, timeZone: 'Asia/Shanghai' }
    expect(await change(context, 'test', stale)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'conflict', last } }],
    })
  })

  test('never tells a secret', async () => {
    const { context, events } = await given()
    await change(context, 'test', async (_, record) => {
      record.created('person', 1, { nameEn: 'A', passwordHash: 'secret' })
      record.changed('person', 1, { passwordHash: 'secret' }, { passwordHash: 'other' })
    })
    expect((await events()).map((event) => event.field)).toEqual(['nameEn'])
  })

  test('of the whole installation makes every programme new', async () => {
    const { db, revision } = await given()
    const before = await revision()
    await change(contextOf(db, { programmeId: null }), 'test', async (_, record) =>
      record.created('unit', 1, { nameEn: 'A' }),
    )
    expect(await revision()).toBe((before ?? 0) + 1)
  })
})
