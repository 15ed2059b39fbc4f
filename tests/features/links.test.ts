import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '~/features/identity/commands.server'
import { makeLink } from '~/features/identity/links/commands/make-link.server'
import { spendLink } from '~/features/identity/links/commands/spend-link.server'
import { openLink } from '~/features/identity/links/link-queries.server'
import { openSession } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { passwordLink, person, session } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, NOW, viewerWith } from '../factories/programme'

const HOUR_MS = 3600_000
const PASSWORD = 'correct horse battery'

let db: Db
let administrator: number
let personId: number
beforeEach(async () => {
  db = makeInstallation()
  administrator = await makePerson(db, { isAdministrator: true })
  personId = await makePerson(db, { email: 'lin@example.com' })
})

const asAdministrator = (now = NOW) =>
  contextOf(db, { programmeId: null, now, viewer: { personId: administrator, isAdministrator: true, roles: [] } })

async function made(now = NOW) {
  const link = await makeLink(asAdministrator(now), { personId })
  if (!link.ok) throw new Error(JSON.stringify(link.refusals))
  return link.value
}

const spend = async (token: string, now = NOW, password = PASSWORD) =>
  (await spendLink({ db, now }, { token, password }))?.personId ?? null

describe('a one-time link', () => {
  it('is an invitation of seven days for somebody without a password, else a reset of one day', async () => {
    const invitation = await made()
    expect(invitation).toMatchObject({ purpose: 'invitation', expiresAt: NOW + 7 * 24 * HOUR_MS })
    await spend(invitation.token)
    expect(await made()).toMatchObject({ purpose: 'reset', expiresAt: NOW + 24 * HOUR_MS })
  })

  it('is kept as a hash only, and told to no log', async () => {
    const { token } = await made()
    expect(token).toMatch(/^[\w-]{43}$/)
    const [row] = await db.read.select().from(passwordLink)
    expect(JSON.stringify(row)).not.toContain(token)
    await spend(token)
    const told = JSON.stringify(await db.read.select().from(auditEvent))
    for (const secret of [token, row!.tokenHash, PASSWORD, 'argon2']) expect(told).not.toContain(secret)
  })

  it('is audited when made and when used, and spends no revision', async () => {
    const { programme: before } = await makeProgramme(db)
    const { token } = await made()
    await spend(token)
    const events = (await db.read.select().from(auditEvent)).filter(({ verb }) => verb.startsWith('link'))
    expect(events.map(({ verb, actorId, entityId, to }) => [verb, actorId, entityId, to])).toEqual([
      ['linkMade', administrator, personId, 'invitation'],
      ['linkUsed', personId, personId, 'set'],
    ])
    const [after] = await db.read.select().from(programme).where(eq(programme.id, before.id))
    expect(after?.revision).toBe(before.revision)
  })

  it('is made by administrators only, for somebody who is there', async () => {
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(administrator, 'office') })
    expect(await makeLink(context, { personId })).toMatchObject({ refusals: [{ reason: { code: 'forbidden' } }] })
    const nobody = await makeLink(asAdministrator(), { personId: 404 })
    expect(nobody).toMatchObject({ refusals: [{ reason: { code: 'notFound' } }] })
    await db.write((tx) => tx.update(person).set({ archivedAt: NOW }).where(eq(person.id, personId)))
    const gone = await makeLink(asAdministrator(), { personId })
    expect(gone).toMatchObject({ refusals: [{ reason: { code: 'notFound' } }] })
  })
})

describe('using a link', () => {
  it('tells whose it is as often as it is read, and spends nothing by it', async () => {
    const { token } = await made()
    for (let read = 0; read < 2; read++) {
      expect(await openLink(db, token, NOW)).toMatchObject({ purpose: 'invitation', person: { id: personId } })
    }
  })

  it('sets the password and signs the person out everywhere', async () => {
    const { token } = await made()
    await openSession(personId)
    await openSession(administrator)
    expect(await spend(token)).toBe(personId)
    expect(await signIn(db, { email: 'lin@example.com', password: PASSWORD })).toEqual({ ok: true, value: personId })
    const left = await db.read.select().from(session)
    expect(left.map((one) => one.personId)).toEqual([administrator])
  })

  it('works once, also for two at the same moment', async () => {
    const { token } = await made()
    const passwords = ['first horse battery', 'second horse battery']
    const done = await Promise.all(passwords.map((password) => spend(token, NOW, password)))
    expect(done.filter((id) => id === personId)).toHaveLength(1)
    expect(done.filter((id) => id === null)).toHaveLength(1)
    const winner = passwords[done.indexOf(personId)] ?? ''
    expect((await signIn(db, { email: 'lin@example.com', password: winner })).ok).toBe(true)
    expect(await spend(token)).toBeNull()
  })

  it('is over when its time is', async () => {
    const { token, expiresAt } = await made()
    expect(await openLink(db, token, expiresAt - 1)).not.toBeNull()
    expect(await openLink(db, token, expiresAt)).toBeNull()
    expect(await spend(token, expiresAt)).toBeNull()
  })

  it('is over when another is made, or another person deactivated it', async () => {
    const { token: first } = await made()
    const { token: second } = await made(NOW + HOUR_MS)
    expect(await spend(first, NOW + HOUR_MS)).toBeNull()
    await db.write((tx) => tx.update(person).set({ archivedAt: NOW }).where(eq(person.id, personId)))
    expect(await spend(second, NOW + HOUR_MS)).toBeNull()
  })

  it('asks for the token itself, not for its hash', async () => {
    await made()
    const [row] = await db.read.select().from(passwordLink)
    expect(await openLink(db, row!.tokenHash, NOW)).toBeNull()
    expect(await openLink(db, '', NOW)).toBeNull()
  })
})
