import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { membership, person } from '~db/schema/people'
import { contextOf, makePerson, makeProgramme, makeUnit, viewerWith } from '../factories/programme'
import { makeOwned, revisionOf, subProcessRow, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf } from '../factories/waves'

describe('naming who answers for a sub-process', () => {
  test('names owner and deputy, makes both owners in the programme, and tells so once', async () => {
    const { db, office, programme, other } = await makeOwned()
    const [ownerId, deputyId] = [await makePerson(db), await makePerson(db)]
    const before = await revisionOf(db, programme.id)
    answerOf(await assignOwner(office, { subProcessId: other, ownerId, deputyId, version: 1 }))
    expect(await subProcessRow(db, other)).toMatchObject({ ownerId, deputyId, version: 2 })
    expect(await toldOf(db, 'subProcess', other)).toEqual([
      `ownerId: null → ${ownerId}`,
      `deputyId: null → ${deputyId}`,
    ])
    expect(await revisionOf(db, programme.id)).toBe(before + 1)
    for (const personId of [ownerId, deputyId]) {
      const roles = await db.read.select().from(membership).where(eq(membership.personId, personId))
      expect(roles).toMatchObject([{ programmeId: programme.id, role: 'owner', unitId: null }])
      expect(await toldOf(db, 'membership', roles[0]!.id)).toContain('role: null → owner')
    }
  })

  test('does not make a person an owner twice, and changes nothing when nothing differs', async () => {
    const { db, office, programme, owned, other, ownerId } = await makeOwned()
    answerOf(await assignOwner(office, { subProcessId: other, ownerId, deputyId: null, version: 1 }))
    const ofPerson = and(eq(membership.personId, ownerId), eq(membership.programmeId, programme.id))
    expect(await db.read.select().from(membership).where(ofPerson)).toHaveLength(1)
    const before = await revisionOf(db, programme.id)
    answerOf(await assignOwner(office, { subProcessId: owned, ownerId, deputyId: null, version: 2 }))
    expect(await revisionOf(db, programme.id)).toBe(before)
    expect(await subProcessRow(db, owned)).toMatchObject({ version: 2 })
  })

  test('can leave a sub-process without an owner', async () => {
    const { db, office, owned } = await makeOwned()
    answerOf(await assignOwner(office, { subProcessId: owned, ownerId: null, deputyId: null, version: 2 }))
    expect(await subProcessRow(db, owned)).toMatchObject({ ownerId: null })
  })

  test('refuses people from outside the business, beside the field they stand in', async () => {
    const { db, office, other, ownerId } = await makeOwned()
    const clerkId = await makePerson(db, { unitId: await makeUnit(db, { kind: 'department', isBusiness: false }) })
    for (const [field, input] of [
      ['ownerId', { ownerId: clerkId, deputyId: null }],
      ['deputyId', { ownerId, deputyId: clerkId }],
    ] as const) {
      const verdict = await assignOwner(office, { subProcessId: other, version: 1, ...input })
      expect(verdict).toMatchObject({ ok: false, refusals: [{ field, reason: { code: 'ownerMustBeBusiness' } }] })
    }
    expect(await subProcessRow(db, other)).toMatchObject({ ownerId: null, deputyId: null, version: 1 })
  })

  test('refuses a deputy who is the owner, and people who are not or no longer there', async () => {
    const { db, office, other, ownerId } = await makeOwned()
    const gone = await makePerson(db)
    await db.write(async (tx) => {
      await tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, gone))
    })
    const attempt = (ownerIdGiven: number | null, deputyId: number | null) =>
      assignOwner(office, { subProcessId: other, ownerId: ownerIdGiven, deputyId, version: 1 })
    expect(reasonsOf(await attempt(ownerId, ownerId))).toEqual([{ code: 'deputyIsOwner' }])
    expect(reasonsOf(await attempt(gone, null))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await attempt(999_999, null))).toEqual([{ code: 'notFound' }])
  })

  test.each(['owner', 'branchLead', 'operations', 'executive'] as const)(
    'is not for a person in role %s',
    async (role) => {
      const { db, programme, owned, ownerId } = await makeOwned()
      const context = contextOf(db, { programmeId: programme.id, viewer: viewerWith(ownerId, role) })
      const verdict = await assignOwner(context, { subProcessId: owned, ownerId: null, deputyId: null, version: 2 })
      expect(reasonsOf(verdict)).toEqual([{ code: 'forbidden' }])
      expect(await subProcessRow(db, owned)).toMatchObject({ ownerId })
    },
  )

  test('knows nothing of other programmes, and refuses what somebody else has changed meanwhile', async () => {
    const { db, office, owned, ownerId } = await makeOwned()
    const elsewhere = contextOf(db, { programmeId: (await makeProgramme(db)).programme.id })
    const input = { subProcessId: owned, ownerId: null, deputyId: null }
    expect(reasonsOf(await assignOwner(elsewhere, { ...input, version: 2 }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await assignOwner(office, { ...input, version: 1 }))).toMatchObject([{ code: 'conflict' }])
    expect(await subProcessRow(db, owned)).toMatchObject({ ownerId, version: 2 })
  })
})
