import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { archivePerson } from '~/features/company/commands/archive-person.server'
import { createPerson } from '~/features/company/commands/create-person.server'
import { updatePerson } from '~/features/company/commands/update-person.server'
import { PEOPLE_A_PAGE, peopleByUnit, peoplePage } from '~/features/company/people-queries.server'
import { type CreatePerson, createPersonSchema } from '~/features/company/schema'
import { signIn } from '~/features/identity/commands.server'
import { openSession } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { person, session } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, makeUnit, viewerWith } from '../factories/programme'

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
  password: null,
  ...values,
})
const asAdministrator = () => contextOf(db, { programmeId: null })
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
  it('lets them sign in with the password given, and tells neither it nor its hash', async () => {
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

  it('asks the form for ten characters of password or none at all', () => {
    const form = { email: 'a@b.cn', nameZh: '甲', unitId: '', password: '' }
    expect(createPersonSchema.parse(form).password).toBeNull()
    expect(createPersonSchema.safeParse({ ...form, password: 'too short' }).success).toBe(false)
    expect(createPersonSchema.parse({ ...form, password: 'long enough' }).password).toBe('long enough')
  })
})

describe('changing a person', () => {
  it('tells what differs and keeps the password where none is given', async () => {
    const id = await made({ password: 'correct horse battery' })
    const before = await personRow(id)
    const done = await updatePerson(asAdministrator(), { ...lin({ titleEn: 'VP Sales' }), id, version: 1 })
    expect(done.ok).toBe(true)
    const after = await personRow(id)
    expect(after).toMatchObject({ titleEn: 'VP Sales', version: 2, passwordHash: before.passwordHash })
    const told = (await db.read.select().from(auditEvent)).filter(({ verb }) => verb === 'updatePerson')
    expect(told.map(({ field, from, to }) => [field, from, to])).toEqual([['titleEn', 'Sales director', 'VP Sales']])
  })

  it('with a new password signs them out everywhere and tells that it was set', async () => {
    const id = await made({ password: 'correct horse battery' })
    await openSession(id)
    await updatePerson(asAdministrator(), { ...lin({ password: 'another secret' }), id, version: 1 })
    expect(await db.read.select().from(session)).toEqual([])
    expect((await signIn(db, { email: 'lin@example.com', password: 'another secret' })).ok).toBe(true)
    const told = (await db.read.select().from(auditEvent)).filter(({ verb }) => verb === 'updatePerson')
    expect(told.map(({ field, to }) => [field, to])).toEqual([['password', 'set']])
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
    expect((await peoplePage(db, { text: '', unitId: null, page: 1 })).total).toBe(0)
  })

  it('keeps at least one administrator', async () => {
    const id = await made({ isAdministrator: true })
    expect(await archivePerson(asAdministrator(), { id, version: 1 })).toEqual(refusal('lastAdministrator'))
    expect((await personRow(id)).archivedAt).toBeNull()
  })

  it('is for administrators only', async () => {
    const id = await made()
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(id, 'office') })
    expect(await archivePerson(context, { id, version: 1 })).toEqual(refusal('forbidden'))
  })
})

describe('looking people up', () => {
  it('finds every word somewhere in name, title or address', async () => {
    await made()
    await made({ email: 'chen@example.com', nameZh: '陈立', nameEn: 'Chen Li', titleEn: 'Sales manager', titleZh: '' })
    const found = async (text: string) =>
      (await peoplePage(db, { text, unitId: null, page: 1 })).people.map(({ email }) => email)
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
    const { people, total } = await peoplePage(db, { text: '', unitId: top, page: 1 })
    expect([people.map(({ email }) => email), total]).toEqual([['lin@example.com'], 1])
  })

  it('gives fifty a page, and the last page for one beyond it', async () => {
    const unitId = await makeUnit(db)
    for (let at = 0; at <= PEOPLE_A_PAGE; at++) await makePerson(db, { unitId })
    const first = await peoplePage(db, { text: '', unitId: null, page: 1 })
    const beyond = await peoplePage(db, { text: '', unitId: null, page: 99 })
    expect([first.people.length, first.pages, first.total]).toEqual([50, 2, 51])
    expect([beyond.people.length, beyond.page]).toEqual([1, 2])
  })

  it('groups everybody by unit in the order of the tree, those without one last', async () => {
    const late = await makeUnit(db, { position: 9, nameEn: 'Late' })
    const early = await makeUnit(db, { position: 1, nameEn: 'Early' })
    await made({ unitId: late })
    await made({ email: 'b@example.com', unitId: early })
    await made({ email: 'c@example.com' })
    const groups = await peopleByUnit(db)
    expect(groups.map(({ unit, people }) => [unit?.en ?? null, people.length])).toEqual([
      ['Early', 1],
      ['Late', 1],
      [null, 1],
    ])
  })
})
