import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { archiveUnit } from '~/features/company/commands/archive-unit.server'
import { createUnit } from '~/features/company/commands/create-unit.server'
import { updateUnit } from '~/features/company/commands/update-unit.server'
import type { CreateUnit } from '~/features/company/schema'
import { companyName, headcounts, unitTree } from '~/features/company/unit-queries.server'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, makeUnit, viewerWith } from '../factories/programme'

let db: Db
beforeEach(() => {
  db = makeInstallation()
})

const branch = (values: Partial<CreateUnit> = {}): CreateUnit => ({
  parentId: null,
  kind: 'branch',
  isBusiness: true,
  nameZh: '华东分公司',
  nameEn: 'East',
  ...values,
})
const asAdministrator = () => contextOf(db, { programmeId: null })
const unitRow = async (id: number) => (await db.read.select().from(unit).where(eq(unit.id, id)))[0]!
const events = () => db.read.select().from(auditEvent).where(eq(auditEvent.entity, 'unit'))
const refusal = (code: string, field?: string) => ({
  ok: false,
  refusals: [field === undefined ? { reason: { code } } : { reason: { code }, field }],
})

async function made(values: Partial<CreateUnit> = {}): Promise<number> {
  const done = await createUnit(asAdministrator(), branch(values))
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return done.value.value
}

describe('adding a unit', () => {
  it('hangs it into the tree after the others and tells every field', async () => {
    const root = await made({ kind: 'company', nameZh: '恒川集团' })
    const east = await made({ parentId: root })
    expect(await unitRow(east)).toMatchObject({ parentId: root, kind: 'branch', isBusiness: true, position: 2 })
    const told = (await events()).filter(({ entityId }) => entityId === east).map(({ field, to }) => [field, to])
    expect(told).toEqual([
      ['parentId', String(root)],
      ['kind', 'branch'],
      ['isBusiness', 'true'],
      ['nameZh', '华东分公司'],
      ['nameEn', 'East'],
      ['position', '2'],
    ])
  })

  it('is of the whole installation: every programme has a new revision', async () => {
    const one = await makeProgramme(db)
    const two = await makeProgramme(db)
    const before = await db.read.select({ id: programme.id, revision: programme.revision }).from(programme)
    await made()
    const after = await db.read.select({ id: programme.id, revision: programme.revision }).from(programme)
    expect(after).toEqual(before.map(({ id, revision }) => ({ id, revision: revision + 1 })))
    expect(after.map(({ id }) => id)).toEqual([one.programme.id, two.programme.id])
  })

  it('refuses a parent that is not there', async () => {
    expect(await createUnit(asAdministrator(), branch({ parentId: 404 }))).toEqual(refusal('notFound', 'parentId'))
  })

  it('refuses an archived parent', async () => {
    const gone = await makeUnit(db, { archivedAt: 1 })
    expect(await createUnit(asAdministrator(), branch({ parentId: gone }))).toEqual(refusal('notFound', 'parentId'))
  })

  it('refuses a second company', async () => {
    await made({ kind: 'company' })
    expect(await createUnit(asAdministrator(), branch({ kind: 'company' }))).toEqual(refusal('companyExists', 'kind'))
  })

  it('is for administrators only', async () => {
    const viewer = viewerWith(await makePerson(db), 'office')
    expect(await createUnit(contextOf(db, { programmeId: null, viewer }), branch())).toEqual(refusal('forbidden'))
  })
})

describe('changing a unit', () => {
  it('tells only what differs and counts its version', async () => {
    const id = await made()
    const done = await updateUnit(asAdministrator(), { ...branch({ nameEn: 'East China' }), id, version: 1 })
    expect(done.ok).toBe(true)
    expect(await unitRow(id)).toMatchObject({ nameEn: 'East China', version: 2 })
    const told = (await events()).filter(({ verb }) => verb === 'updateUnit')
    expect(told.map(({ field, from, to }) => [field, from, to])).toEqual([['nameEn', 'East', 'East China']])
  })

  it('refuses to hang it below itself', async () => {
    const top = await made()
    const below = await made({ parentId: top })
    const moved = await updateUnit(asAdministrator(), { ...branch({ parentId: below }), id: top, version: 1 })
    expect(moved).toEqual(refusal('unitUnderItself', 'parentId'))
    expect(await unitRow(top)).toMatchObject({ parentId: null, version: 1 })
  })

  it('refuses what was changed by somebody else meanwhile', async () => {
    const id = await made()
    const context = asAdministrator()
    await updateUnit(context, { ...branch({ nameEn: 'First' }), id, version: 1 })
    expect(await updateUnit(context, { ...branch({ nameEn: 'Second' }), id, version: 1 })).toMatchObject(
      refusal('conflict'),
    )
    expect((await unitRow(id)).nameEn).toBe('First')
  })

  it('keeps a branch a branch while somebody leads it', async () => {
    const id = await made()
    const { programme: row } = await makeProgramme(db)
    await makeMember(db, row.id, 'branchLead', { unitId: id })
    const changed = await updateUnit(asAdministrator(), { ...branch({ kind: 'department' }), id, version: 1 })
    expect(changed).toEqual(refusal('branchInUse', 'kind'))
  })

  it('is for administrators only', async () => {
    const id = await made()
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(await makePerson(db), 'office') })
    expect(await updateUnit(context, { ...branch(), id, version: 1 })).toEqual(refusal('forbidden'))
  })
})

describe('archiving a unit', () => {
  it('takes it out of the tree but keeps the row', async () => {
    const id = await made()
    expect((await archiveUnit(asAdministrator(), { id, version: 1 })).ok).toBe(true)
    expect((await unitRow(id)).archivedAt).not.toBeNull()
    expect((await unitTree(db)).map((one) => one.id)).not.toContain(id)
    expect((await events()).filter(({ verb }) => verb === 'archiveUnit').map(({ field }) => field)).toEqual([
      'archivedAt',
    ])
  })

  it('refuses one with people, until they have left', async () => {
    const id = await made()
    const somebody = await makePerson(db, { unitId: id })
    expect(await archiveUnit(asAdministrator(), { id, version: 1 })).toEqual(refusal('unitHasMembers'))
    await db.write((tx) => tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, somebody)))
    expect((await archiveUnit(asAdministrator(), { id, version: 1 })).ok).toBe(true)
  })

  it('refuses one with units below', async () => {
    const id = await made()
    await made({ parentId: id })
    expect(await archiveUnit(asAdministrator(), { id, version: 1 })).toEqual(refusal('unitHasMembers'))
  })

  it('refuses one that is gone already', async () => {
    const id = await made()
    await archiveUnit(asAdministrator(), { id, version: 1 })
    expect(await archiveUnit(asAdministrator(), { id, version: 2 })).toEqual(refusal('notFound'))
  })
})

describe('reading the company', () => {
  it('knows its name, its tree and who works where', async () => {
    expect(await companyName(db)).toBeNull()
    const root = await made({ kind: 'company', nameZh: '恒川集团', nameEn: 'Hengchuan' })
    const east = await made({ parentId: root })
    await makePerson(db, { unitId: east })
    await makePerson(db, { unitId: east, archivedAt: 1 })
    expect(await companyName(db)).toEqual({ zh: '恒川集团', en: 'Hengchuan' })
    expect((await unitTree(db)).map(({ id, depth }) => [id, depth])).toEqual([
      [root, 0],
      [east, 1],
    ])
    expect(await headcounts(db)).toEqual(new Map([[east, 1]]))
  })
})
