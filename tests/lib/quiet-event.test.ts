import { expect, test } from 'vitest'
import { recordQuietly } from '~/lib/quiet-event.server'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeProgramme, NOW } from '../factories/programme'

test('a quiet event is kept with its actor, and makes no page of any programme stale', async () => {
  const db = makeInstallation()
  const personId = await makePerson(db)
  await makeProgramme(db)
  const revisions = () => db.read.select({ revision: programme.revision }).from(programme)
  const before = await revisions()
  const actor = { personId: 7, name: 'Tester' }
  await db.write((tx) => recordQuietly(tx, { actor, now: NOW }, { verb: 'useLink', personId, field: 'passwordLink' }))

  const told = (await db.read.select().from(auditEvent)).filter(({ verb }) => verb === 'useLink')
  expect(told).toMatchObject([
    { programmeId: null, at: NOW, actorId: 7, actorName: 'Tester', entity: 'person', entityId: personId },
  ])
  expect(told[0]).toMatchObject({ field: 'passwordLink', from: null, to: null })
  expect(await revisions()).toEqual(before)
})

test('a quiet event goes with the write it belongs to', async () => {
  const db = makeInstallation()
  const personId = await makePerson(db)
  const written = db.write(async (tx) => {
    const who = { actor: { personId, name: 'Tester' }, now: NOW }
    await recordQuietly(tx, who, { verb: 'useLink', personId, field: 'passwordLink' })
    throw new Error('undone')
  })
  await expect(written).rejects.toThrow('undone')
  expect(await db.read.select().from(auditEvent)).toEqual([])
})
