import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { addMember } from '~/features/programmes/commands/add-member.server'
import { removeMember } from '~/features/programmes/commands/remove-member.server'
import { membersOf } from '~/features/programmes/member-queries.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, makeUnit, viewerWith } from '../factories/programme'

let db: Db
let id: number
let officePersonId: number
beforeEach(async () => {
  db = makeInstallation()
  const made = await makeProgramme(db)
  id = made.programme.id
  officePersonId = made.officePersonId
})

const asOffice = (programmeId = id) => contextOf(db, { programmeId, viewer: viewerWith(officePersonId, 'office') })
const refusal = (code: string, field?: string) => ({
  ok: false,
  refusals: [field === undefined ? { reason: { code } } : { reason: { code }, field }],
})
const revision = async () => (await db.read.select().from(programme).where(eq(programme.id, id)))[0]!.revision

describe('adding a member', () => {
  it('gives the role, and tells whom and which', async () => {
    const personId = await makePerson(db)
    const added = await addMember(asOffice(), { personId, role: 'executive', unitId: null })
    expect(added.ok).toBe(true)
    const members = await membersOf(db, id)
    expect(members.map((one) => [one.personId, one.role])).toContainEqual([personId, 'executive'])
    const told = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'addMember'))
    expect(told.map(({ field, to }) => [field, to])).toEqual([
      ['programmeId', String(id)],
      ['personId', String(personId)],
      ['role', 'executive'],
    ])
  })

  it('changes nothing where they have the role already', async () => {
    const member = { personId: await makePerson(db), role: 'branchLead' as const, unitId: await makeUnit(db) }
    const first = await addMember(asOffice(), member)
    const before = await revision()
    const second = await addMember(asOffice(), member)
    expect(second).toMatchObject({ ok: true, value: { changeId: null } })
    expect(first.ok && second.ok && first.value.value === second.value.value).toBe(true)
    expect(await revision()).toBe(before)
  })

  it('lets somebody lead two branches, each by its own membership', async () => {
    const personId = await makePerson(db)
    for (const unitId of [await makeUnit(db), await makeUnit(db)]) {
      await addMember(asOffice(), { personId, role: 'branchLead', unitId })
    }
    expect((await membersOf(db, id)).filter((one) => one.personId === personId)).toHaveLength(2)
  })

  it('wants a branch for a branch lead, and forgets it for others', async () => {
    const personId = await makePerson(db)
    const department = await makeUnit(db, { kind: 'department' })
    const closed = await makeUnit(db, { archivedAt: 1 })
    for (const unitId of [null, department, closed, 404]) {
      const added = await addMember(asOffice(), { personId, role: 'branchLead', unitId })
      expect(added).toEqual(refusal('branchNeedsUnit', 'unitId'))
    }
    await addMember(asOffice(), { personId, role: 'operations', unitId: await makeUnit(db) })
    expect((await membersOf(db, id)).find((one) => one.personId === personId)?.branch).toBeNull()
  })

  it('refuses who is not there, or no longer', async () => {
    const gone = await makePerson(db, { archivedAt: 1 })
    for (const personId of [404, gone]) {
      expect(await addMember(asOffice(), { personId, role: 'owner', unitId: null })).toEqual(
        refusal('notFound', 'personId'),
      )
    }
  })

  it('is for the office only', async () => {
    const personId = await makePerson(db)
    const context = contextOf(db, { programmeId: id, viewer: viewerWith(personId, 'owner') })
    expect(await addMember(context, { personId, role: 'office', unitId: null })).toEqual(refusal('forbidden'))
  })
})

describe('removing a member', () => {
  it('takes the role away, and tells whose it was', async () => {
    const personId = await makePerson(db)
    const added = await addMember(asOffice(), { personId, role: 'owner', unitId: null })
    const removed = await removeMember(asOffice(), { id: added.ok ? added.value.value : 0 })
    expect(removed).toMatchObject({ ok: true, value: { value: personId } })
    expect((await membersOf(db, id)).map((one) => one.personId)).toEqual([officePersonId])
    const told = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'removeMember'))
    expect(told.map(({ field, from, to }) => [field, from, to])).toContainEqual(['personId', String(personId), null])
  })

  it('reaches no member of another programme', async () => {
    const other = (await makeProgramme(db)).programme.id
    const [theirs] = await membersOf(db, other)
    expect(await removeMember(asOffice(), { id: theirs!.id })).toEqual(refusal('notFound'))
    expect(await membersOf(db, other)).toHaveLength(1)
  })

  it('is for the office only', async () => {
    const [member] = await membersOf(db, id)
    const context = contextOf(db, { programmeId: id, viewer: viewerWith(await makePerson(db), 'executive') })
    expect(await removeMember(context, { id: member!.id })).toEqual(refusal('forbidden'))
  })
})

it('who has left the company is no member any more', async () => {
  await db.write((tx) => tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, officePersonId)))
  expect(await membersOf(db, id)).toEqual([])
})
