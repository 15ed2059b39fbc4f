import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { archivePerson } from '~/features/company/commands/archive-person.server'
import { archiveUnit } from '~/features/company/commands/archive-unit.server'
import { createPerson } from '~/features/company/commands/create-person.server'
import { reactivatePerson } from '~/features/company/commands/reactivate-person.server'
import { updatePerson } from '~/features/company/commands/update-person.server'
import { dutiesOf } from '~/features/company/duty-queries.server'
import { PEOPLE_A_PAGE, peoplePage, personById } from '~/features/company/people-queries.server'
import type { PeopleState } from '~/features/company/person-standing'
import { type CreatePerson, createPersonSchema } from '~/features/company/schema'
import { signIn } from '~/features/identity/commands.server'
import { makeLink } from '~/features/identity/links/commands/make-link.server'
import { openLink } from '~/features/identity/links/link-queries.server'
import { rolesOfPerson } from '~/features/programmes/role-queries.server'
import { openSession } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { person, session } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import {
  contextOf,
  makeMember,
  makePerson,
  makeProgramme,
  makeUnit,
  NOW,
  TODAY,
  viewerWith,
} from '../factories/programme'

let db: Db
beforeEach(() => {
  db = makeInstallation()
})

const lin = (values: Partial<CreatePerson> = {}): CreatePerson => ({
  email: 'lin@example.com',
  nameZh: '林悦',
  nameEn: 'Lin Yue',
  titleZh: '销售总监',
  titleEn: 'Sales director',
  unitId: null,
  isAdministrator: false,
  ...values,
})
const asAdministrator = () => contextOf(db, { programmeId: null })
const asAdministratorNamed = (personId: number) =>
  contextOf(db, { programmeId: null, viewer: { personId, isAdministrator: true, roles: [] } })
const DAY_MS = 24 * 3600_000
const personRow = async (id: number) => (await db.read.select().from(person).where(eq(person.id, id)))[0]!
const refusal = (code: string, field?: string) => ({
  ok: false,
  refusals: [field === undefined ? { reason: { code } } : { reason: { code }, field }],
})

async function made(values: Partial<CreatePerson> = {}): Promise<number> {
  const done = await createPerson(asAdministrator(), lin(values))
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return done.value.value
}

describe('adding a person', () => {
  it('lets the sample sign in with the password given, and tells neither it nor its hash', async () => {
    const id = await made({ password: 'correct horse battery' })
    expect(await signIn(db, { email: 'lin@example.com', password: 'correct horse battery' })).toEqual({
      ok: true,
      value: id,
    })
    const events = await db.read.select().from(auditEvent)
    expect(events.map(({ field }) => field)).not.toContain('passwordHash')
    expect(JSON.stringify(events)).not.toContain('argon2')
    expect(JSON.stringify(events)).not.toContain('correct horse')
    expect(events.map(({ field }) => field)).toContain('email')
  })

  it('keeps addresses in lower case, so that one address is one person', async () => {
    const id = await made({ email: 'Lin@Example.com' })
    expect((await personRow(id)).email).toBe('lin@example.com')
    expect(await createPerson(asAdministrator(), lin({ email: 'LIN@example.com' }))).toEqual(
      refusal('emailTaken', 'email'),
    )
  })

  it('refuses the address of somebody archived', async () => {
    const id = await made()
    await archivePerson(asAdministrator(), { id, version: 1 })
    expect(await createPerson(asAdministrator(), lin())).toEqual(refusal('emailTaken', 'email'))
  })

  it('refuses a unit that is not there', async () => {
    expect(await createPerson(asAdministrator(), lin({ unitId: 404 }))).toEqual(refusal('notFound', 'unitId'))
  })

  it('is for administrators only, and bumps every programme', async () => {
    const { programme: row, officePersonId } = await makeProgramme(db)
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(officePersonId, 'office') })
    expect(await createPerson(context, lin())).toEqual(refusal('forbidden'))
    await made()
    const [after] = await db.read.select().from(programme)
    expect(after!.revision).toBe(row.revision + 1)
  })

  it('takes no password from a form: it is set by a link', () => {
    const form = { email: 'a@b.cn', nameZh: '甲', unitId: '', password: 'typed by somebody else' }
    expect(createPersonSchema.parse(form)).not.toHaveProperty('password')
  })
})

describe('changing a person', () => {
  it('tells what differs and leaves the password alone', async () => {
    const id = await made({ password: 'correct horse battery' })
    const before = await personRow(id)
    const done = await updatePerson(asAdministrator(), { ...lin({ titleEn: 'VP Sales' }), id, version: 1 })
    expect(done.ok).toBe(true)
    const after = await personRow(id)
    expect(after).toMatchObject({ titleEn: 'VP Sales', version: 2, passwordHash: before.passwordHash })
    const told = (await db.read.select().from(auditEvent)).filter(({ verb }) => verb === 'updatePerson')
    expect(told.map(({ field, from, to }) => [field, from, to])).toEqual([['titleEn', 'Sales director', 'VP Sales']])
  })

  it('refuses an address of somebody else but not their own', async () => {
    const id = await made()
    await made({ email: 'other@example.com' })
    const context = asAdministrator()
    expect(await updatePerson(context, { ...lin({ email: 'OTHER@example.com' }), id, version: 1 })).toEqual(
      refusal('emailTaken', 'email'),
    )
    expect((await updatePerson(context, { ...lin({ nameEn: 'Lin' }), id, version: 1 })).ok).toBe(true)
  })

  it('refuses what was changed by somebody else meanwhile', async () => {
    const id = await made()
    await updatePerson(asAdministrator(), { ...lin({ nameEn: 'Lin' }), id, version: 1 })
    expect(await updatePerson(asAdministrator(), { ...lin({ nameEn: 'Yue' }), id, version: 1 })).toMatchObject(
      refusal('conflict'),
    )
  })

  it('keeps at least one administrator', async () => {
    const id = await made({ isAdministrator: true })
    await made({ email: 'gone@example.com', isAdministrator: true }).then((other) =>
      db.write((tx) => tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, other))),
    )
    const demoted = { ...lin({ isAdministrator: false }), id, version: 1 }
    expect(await updatePerson(asAdministrator(), demoted)).toEqual(refusal('lastAdministrator', 'isAdministrator'))
    await made({ email: 'second@example.com', isAdministrator: true })
    expect((await updatePerson(asAdministrator(), demoted)).ok).toBe(true)
  })
})

describe('archiving a person', () => {
  it('signs them out and takes them out of the lists', async () => {
    const id = await made({ password: 'correct horse battery' })
    await openSession(id)
    expect((await archivePerson(asAdministrator(), { id, version: 1 })).ok).toBe(true)
    expect(await db.read.select().from(session)).toEqual([])
    expect((await signIn(db, { email: 'lin@example.com', password: 'correct horse battery' })).ok).toBe(false)
    expect((await peoplePage(db, { text: '', unitId: null, page: 1, now: NOW })).total).toBe(0)
  })

  it('keeps at least one administrator', async () => {
    const id = await made({ isAdministrator: true })
    expect(await archivePerson(asAdministrator(), { id, version: 1 })).toEqual(refusal('lastAdministrator'))
    expect((await personRow(id)).archivedAt).toBeNull()
  })

  it('of two administrators who deactivate or demote each other at once leaves one', async () => {
    const one = await made({ isAdministrator: true })
    const other = await made({ email: 'other@example.com', isAdministrator: true })
    const [first, second] = await Promise.all([
      archivePerson(asAdministratorNamed(one), { id: other, version: 1 }),
      updatePerson(asAdministratorNamed(other), { ...lin({ isAdministrator: false }), id: one, version: 1 }),
    ])
    expect([first.ok, second.ok]).toEqual([true, false])
    expect(second).toEqual(refusal('lastAdministrator', 'isAdministrator'))
    expect(await personRow(one)).toMatchObject({ isAdministrator: true, archivedAt: null })
  })

  it('ends the links made for them', async () => {
    const administrator = await made({ email: 'a@example.com', isAdministrator: true })
    const id = await made()
    const link = await makeLink(asAdministratorNamed(administrator), { personId: id })
    if (!link.ok) throw new Error('no link')
    await archivePerson(asAdministrator(), { id, version: 1 })
    await reactivatePerson(asAdministrator(), { id })
    expect(await openLink(db, link.value.token, NOW)).toBeNull()
  })

  it('can be taken back, with password and roles as they were', async () => {
    const { programme: row } = await makeProgramme(db)
    const id = await made({ password: 'correct horse battery' })
    await makeMember(db, row.id, 'owner', { personId: id })
    await archivePerson(asAdministrator(), { id, version: 1 })
    expect((await reactivatePerson(asAdministrator(), { id })).ok).toBe(true)
    expect((await signIn(db, { email: 'lin@example.com', password: 'correct horse battery' })).ok).toBe(true)
    expect(await rolesOfPerson(db, id)).toMatchObject([{ role: 'owner', programme: { id: row.id } }])
    expect(await reactivatePerson(asAdministrator(), { id })).toEqual(refusal('notFound'))
  })

  it('brings somebody back without their unit where that has gone meanwhile', async () => {
    const unitId = await makeUnit(db)
    const id = await made({ unitId })
    await archivePerson(asAdministrator(), { id, version: 1 })
    await archiveUnit(asAdministrator(), { id: unitId, version: 1 })
    await reactivatePerson(asAdministrator(), { id })
    expect(await personRow(id)).toMatchObject({ archivedAt: null, unitId: null })
  })

  it('first tells what they answer for in each programme', async () => {
    const { programme: row } = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1'] })
    const id = await made()
    expect(await dutiesOf(db, id)).toEqual([])
    await db.write(async (tx) => {
      await tx.update(subProcess).set({ ownerId: id }).where(eq(subProcess.code, 'LTC-ML-1'))
      await tx.update(subProcess).set({ deputyId: id }).where(eq(subProcess.code, 'MCR-1'))
      const [check] = await tx.select().from(readinessCheck).limit(1)
      await tx.update(readinessCheck).set({ assigneeId: id }).where(eq(readinessCheck.id, check!.id))
    })
    expect(await dutiesOf(db, id)).toMatchObject([{ programme: { slug: row.slug }, owned: 1, deputised: 1, checks: 1 }])
  })

  it('is for administrators only', async () => {
    const id = await made()
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(id, 'office') })
    expect(await reactivatePerson(context, { id })).toEqual(refusal('forbidden'))
    expect(await archivePerson(context, { id, version: 1 })).toEqual(refusal('forbidden'))
  })
})

describe('looking people up', () => {
  it('finds every word somewhere in name, title or address', async () => {
    await made()
    await made({ email: 'chen@example.com', nameZh: '陈立', nameEn: 'Chen Li', titleEn: 'Sales manager', titleZh: '' })
    const found = async (text: string) =>
      (await peoplePage(db, { text, unitId: null, page: 1, now: NOW })).people.map(({ email }) => email)
    expect(await found('sales')).toEqual(['lin@example.com', 'chen@example.com'])
    expect(await found('SALES chen@')).toEqual(['chen@example.com'])
    expect(await found('林')).toEqual(['lin@example.com'])
    expect(await found('%')).toEqual([])
    expect(await found('_')).toEqual([])
  })

  it('takes the units below with it', async () => {
    const top = await makeUnit(db)
    const below = await makeUnit(db, { parentId: top })
    await made({ unitId: below })
    await made({ email: 'elsewhere@example.com' })
    const { people, total } = await peoplePage(db, { text: '', unitId: top, page: 1, now: NOW })
    expect([people.map(({ email }) => email), total]).toEqual([['lin@example.com'], 1])
  })

  it('gives fifty a page, and the last page for one beyond it', async () => {
    const unitId = await makeUnit(db)
    for (let at = 0; at <= PEOPLE_A_PAGE; at++) await makePerson(db, { unitId })
    const first = await peoplePage(db, { text: '', unitId: null, page: 1, now: NOW })
    const beyond = await peoplePage(db, { text: '', unitId: null, page: 99, now: NOW })
    expect([first.people.length, first.pages, first.total]).toEqual([50, 2, 51])
    expect([beyond.people.length, beyond.page]).toEqual([1, 2])
  })

  it('tells of each how they stand, in a fixed number of statements', async () => {
    const statements: string[] = []
    db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
    const active = await made({ email: 'active@example.com', password: 'correct horse battery' })
    await made({ email: 'waiting@example.com' })
    const invited = await made({ email: 'invited@example.com' })
    const gone = await made({ email: 'gone@example.com' })
    await makeLink(asAdministratorNamed(active), { personId: invited })
    await archivePerson(asAdministrator(), { id: gone, version: 1 })
    statements.length = 0
    const shown = async (state: PeopleState) =>
      (await peoplePage(db, { text: '', unitId: null, state, page: 1, now: NOW })).people.map(
        ({ standing }) => standing,
      )
    expect(await shown('all')).toEqual([
      { kind: 'active', lastSeen: null },
      { kind: 'waiting' },
      { kind: 'invited', until: '2026-03-09' },
    ])
    expect(statements).toHaveLength(2)
    expect((await shown('waiting')).map(({ kind }) => kind)).toEqual(['waiting', 'invited'])
    expect(await shown('deactivated')).toEqual([{ kind: 'deactivated', since: TODAY }])
    await openSession(active)
    expect((await personById(db, active, NOW))?.standing).toMatchObject({
      kind: 'active',
      lastSeen: expect.any(String),
    })
    expect((await personById(db, invited, NOW + 8 * DAY_MS))?.standing).toEqual({ kind: 'waiting' })
  })
})
