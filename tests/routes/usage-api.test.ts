import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeUsageKey } from '~/features/rollout/commands/make-usage-key.server'
import { revokeUsageKey } from '~/features/rollout/commands/revoke-usage-key.server'
import { keysOf } from '~/lib/access-keys.server'
import { newToken, USAGE_KEY } from '~/lib/secret-token.server'
import { action } from '~/routes/api.usage/route'
import { accessKey, usageReading } from '~db/schema/landing'
import { membership, person, unit } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { makeLive } from '../factories/live-rollouts'
import { answerOf, reasonsOf } from '../factories/waves'

let live: Awaited<ReturnType<typeof makeLive>>
let key: string
let keyId: number
let code: string
let address = 0
beforeEach(async () => {
  live = await makeLive()
  const made = newToken(USAGE_KEY)
  key = made.token
  answerOf(await makeUsageKey(live.office, { name: 'CRM', keyHash: made.tokenHash }))
  keyId = (await keysOf(live.db, { programmeId: live.programme.id, purpose: 'usage' }))[0]!.id
  await live.db.write(async (tx) => {
    await tx
      .insert(membership)
      .values({ programmeId: live.programme.id, personId: live.officePersonId, role: 'office', unitId: null })
      .onConflictDoNothing()
  })
  const [row] = await live.db.read.select().from(subProcess).where(eq(subProcess.id, live.first))
  code = row!.code
  address += 1
})

const branch = () => live.db.read.select().from(unit).where(eq(unit.id, live.unitId))

async function send(body: unknown, headers: Record<string, string> = {}, method = 'POST') {
  const request = new Request('http://localhost/api/usage', {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const answer = await action({ request, params: {}, context: { address: `10.0.0.${address}` } } as never)
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> }
}

const reading = async (values: Record<string, unknown> = {}) => {
  const [found] = await branch()
  return { subProcess: code, branch: found!.nameEn, week: '2026-02-25', uses: 12, ...values }
}

describe('readings from a system', () => {
  test('are kept in the name of whoever made the key, once however often they are sent', async () => {
    const readings = [await reading(), await reading({ week: '2026-02-16', uses: 9 })]
    expect(await send({ readings })).toMatchObject({ status: 200, body: { received: 2, changed: 2 } })
    expect(await send({ readings })).toMatchObject({ status: 200, body: { received: 2, changed: 0 } })
    const rows = await live.db.read.select().from(usageReading)
    expect(rows).toMatchObject([
      { weekOn: '2026-02-23', uses: 12, source: 'system', recordedById: live.officePersonId, version: 1 },
      { weekOn: '2026-02-16', uses: 9 },
    ])
    const events = await live.db.read.select().from(auditEvent).where(eq(auditEvent.entity, 'usageReading'))
    expect(events.map(({ actorId }) => actorId)).toEqual(Array.from({ length: 4 }, () => live.officePersonId))
    expect((await keysOf(live.db, { programmeId: live.programme.id, purpose: 'usage' }))[0]?.lastUsedAt).not.toBeNull()
  })

  test('are refused as a whole, each fault by its place', async () => {
    const readings = [
      await reading(),
      await reading({ subProcess: 'LTC-XX' }),
      await reading({ branch: 'Atlantis', week: '2099-01-04' }),
      await reading({ week: '2026-02-26' }),
    ]
    const { status, body } = await send({ readings })
    expect(status).toBe(422)
    expect(body.faults).toEqual([
      { index: 1, field: 'subProcess', code: 'subProcessUnknown', said: 'LTC-XX' },
      { index: 2, field: 'branch', code: 'branchUnknown', said: 'Atlantis' },
      { index: 2, field: 'week', code: 'weekAhead' },
      { index: 3, field: null, code: 'twice' },
    ])
    expect(await live.db.read.select().from(usageReading)).toEqual([])
  })

  test.each([
    ['a number that is none', { uses: '12' }, 'uses'],
    ['less than nothing', { uses: -1 }, 'uses'],
    ['a fraction', { uses: 1.5 }, 'uses'],
    ['a week that is none', { week: 7 }, 'week'],
  ])('are refused with %s', async (_, values, field) => {
    const { status, body } = await send({ readings: [await reading(), await reading(values)] })
    expect(status).toBe(422)
    expect(body.faults).toMatchObject([{ index: 1, field }])
  })

  test.each([
    ['what is no JSON', '{', {}, 400],
    ['nothing', { readings: [] }, {}, 422],
    ['a form', 'readings=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['no key', {}, { Authorization: '' }, 401],
    ['a wrong key', {}, { Authorization: 'Bearer gwu_wrong' }, 401],
    ['a key of another kind', {}, { Authorization: 'Basic Z3d1' }, 401],
  ])('are not taken: %s', async (_, body, headers, status) => {
    const answer = await send(body, headers as Record<string, string>)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  test('are not taken of more than two thousand at once', async () => {
    const one = await reading()
    expect((await send({ readings: Array.from({ length: 2001 }, () => one) })).status).toBe(422)
  })

  test('are not taken but by posting', async () => {
    expect((await send({ readings: [await reading()] }, {}, 'PUT')).status).toBe(405)
  })

  test('are not taken once the key is revoked, or its person has left', async () => {
    const readings = [await reading()]
    await live.db.write(async (tx) =>
      tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, live.officePersonId)),
    )
    expect((await send({ readings })).status).toBe(401)
    await live.db.write(async (tx) =>
      tx.update(person).set({ archivedAt: null }).where(eq(person.id, live.officePersonId)),
    )
    expect((await send({ readings })).status).toBe(200)
    answerOf(await revokeUsageKey(live.office, { keyId, version: 1 }))
    expect((await send({ readings })).status).toBe(401)
  })

  test('are not taken in the name of somebody without a role in the programme', async () => {
    await live.db.write(async (tx) => tx.delete(membership).where(eq(membership.personId, live.officePersonId)))
    expect((await send({ readings: [await reading()] })).status).toBe(401)
  })

  test('wait after too many', async () => {
    const readings = [await reading()]
    for (let n = 0; n < 60; n += 1) await send('{')
    const answer = await send({ readings })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    for (let n = 0; n < 30; n += 1) await send({}, { Authorization: 'Bearer gwu_guess' })
    expect((await send({}, { Authorization: 'Bearer gwu_guess' })).status).toBe(429)
  })
})

describe('keys', () => {
  test('are kept as their hash alone, and told in no event', async () => {
    const [row] = await live.db.read.select().from(accessKey)
    expect(JSON.stringify(row)).not.toContain(key)
    const events = await live.db.read.select().from(auditEvent).where(eq(auditEvent.entity, 'accessKey'))
    expect(events.map(({ field }) => field)).toEqual(['name', 'personId'])
  })

  test('are made and revoked by the office', async () => {
    for (const who of [live.owner, live.lead, live.executive]) {
      expect(reasonsOf(await makeUsageKey(who, { name: 'X', keyHash: 'y' }))).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await revokeUsageKey(who, { keyId, version: 1 }))).toEqual([{ code: 'forbidden' }])
    }
    expect(reasonsOf(await revokeUsageKey(live.office, { keyId: 999, version: 1 }))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await revokeUsageKey(live.office, { keyId, version: 7 }))).toMatchObject([{ code: 'conflict' }])
  })
})
