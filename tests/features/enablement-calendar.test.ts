import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { cancelActivity } from '~/features/enablement/commands/cancel-activity.server'
import { makeCalendarKey } from '~/features/enablement/commands/make-calendar-key.server'
import { revokeCalendarKey } from '~/features/enablement/commands/revoke-calendar-key.server'
import { keysOf } from '~/lib/access-keys.server'
import { now, todayIn } from '~/lib/clock.server'
import { newToken } from '~/lib/secret-token.server'
import { loader as feed } from '~/routes/calendar.$key/route'
import { loader as oneEvent } from '~/routes/programmes.$programme.enablement.activities.$activity.event[.]ics/route'
import { action as makeFeed } from '~/routes/programmes.$programme.enablement.feeds/route'
import type { Db } from '~db/client.server'
import { accessKey } from '~db/schema/landing'
import { membership, person } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { planCourse } from '../factories/enablement'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, makeUnit, viewerWith } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'
import { answerOf, reasonsOf } from '../factories/waves'

let db: Db
let programmeId: number
let slug: string
let member: number
let branch: number
beforeEach(async () => {
  db = makeInstallation()
  const made = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  programmeId = made.programme.id
  slug = made.programme.slug
  member = await makeMember(db, programmeId, 'executive')
  branch = await makeUnit(db)
})

const office = () => contextOf(db, { programmeId, now: now() })
const mine = (personId = member) =>
  contextOf(db, { programmeId, viewer: viewerWith(personId, 'executive'), now: now() })
async function makeKey(personId = member) {
  const { token, tokenHash: keyHash } = newToken()
  answerOf(await makeCalendarKey(mine(personId), { name: 'Outlook', keyHash }))
  return token
}
const read = (key: string, method = 'GET') =>
  feed({ request: new Request(`http://localhost/calendar/${key}`, { method }), params: { key }, context: {} } as never)
const statusAt = (key: string) => statusOf(() => read(key))

describe('the feed of a calendar', () => {
  test('tells what is planned, in local hours as UTC, and what was called off', async () => {
    const today = todayIn('Asia/Shanghai', now())
    await planCourse(office(), [branch], { plannedOn: today, title: 'Leads; part 1, 上午', place: 'Room 2' })
    await planCourse(office(), [branch], { plannedOn: today, title: '内刊', startsAt: null, minutes: null })
    const gone = await planCourse(office(), [branch], { plannedOn: today, title: 'Gone' })
    answerOf(await cancelActivity(office(), { activityId: gone, version: 1 }))
    const answer = await read(`${await makeKey()}.ics`)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toContain('no-store')
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex')
    const lines = (await answer.text()).split('\r\n')
    const compact = today.replaceAll('-', '')
    expect(lines).toContain(`DTSTART:${compact}T013000Z`)
    expect(lines).toContain(`DTEND:${compact}T030000Z`)
    expect(lines).toContain(`DTSTART;VALUE=DATE:${compact}`)
    expect(lines.some((line) => line.endsWith('Leads\\; part 1\\, 上午'))).toBe(true)
    expect(lines).toContain('LOCATION:Room 2')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3)
    expect(lines.filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(1)
  })

  test('is in the language of its person, and keeps of the key only its hash', async () => {
    await planCourse(office(), [branch], { plannedOn: todayIn('Asia/Shanghai', now()) })
    await db.write(async (tx) => void (await tx.update(person).set({ locale: 'zh-CN' }).where(eq(person.id, member))))
    const key = await makeKey()
    expect((await (await read(key)).text()).replaceAll('\r\n ', '')).toContain('SUMMARY:培训：')
    await db.write(async (tx) => void (await tx.update(person).set({ locale: 'en' }).where(eq(person.id, member))))
    expect((await (await read(key)).text()).replaceAll('\r\n ', '')).toContain('SUMMARY:Course: ')
    const kept = JSON.stringify([await db.read.select().from(accessKey), await db.read.select().from(auditEvent)])
    expect(kept).not.toContain(key)
  })

  test('notes when it was last read, at most once an hour, and not for a mere look at the head', async () => {
    const key = await makeKey()
    await read(key, 'HEAD')
    expect(await keysOf(db, { programmeId, purpose: 'calendar', personId: member })).toMatchObject([
      { lastUsedAt: null },
    ])
    await read(key)
    const [{ lastUsedAt } = { lastUsedAt: null }] = await keysOf(db, {
      programmeId,
      purpose: 'calendar',
      personId: member,
    })
    expect(lastUsedAt).not.toBeNull()
    await read(key)
    expect(await keysOf(db, { programmeId, purpose: 'calendar', personId: member })).toMatchObject([{ lastUsedAt }])
  })

  test('answers one and the same for keys that open nothing', async () => {
    expect(await statusAt('unknown')).toBe(404)
    expect(await statusAt(await makeKey())).toBe(200)

    const revoked = await makeKey()
    const [row] = await keysOf(db, { programmeId, purpose: 'calendar', personId: member })
    answerOf(await revokeCalendarKey(mine(), { keyId: row!.id, version: row!.version }))
    expect(await statusAt(revoked)).toBe(404)

    const usage = await makeKey()
    const [last] = await keysOf(db, { programmeId, purpose: 'calendar', personId: member })
    const asUsage = { purpose: 'usage' as const }
    await db.write(async (tx) => void (await tx.update(accessKey).set(asUsage).where(eq(accessKey.id, last!.id))))
    expect(await statusAt(usage)).toBe(404)

    const key = await makeKey()
    const archived = { archivedAt: now() }
    await db.write(async (tx) => void (await tx.update(person).set(archived).where(eq(person.id, member))))
    expect(await statusAt(key)).toBe(404)
    const back = { archivedAt: null }
    await db.write(async (tx) => void (await tx.update(person).set(back).where(eq(person.id, member))))
    expect(await statusAt(key)).toBe(200)
    await db.write(async (tx) => void (await tx.update(programme).set(archived)))
    expect(await statusAt(key)).toBe(404)
    await db.write(async (tx) => void (await tx.update(programme).set(back)))
    await db.write(async (tx) => void (await tx.delete(membership).where(eq(membership.personId, member))))
    expect(await statusAt(key)).toBe(404)
  })
})

describe('the keys of a person', () => {
  test('are revoked by nobody else, and once', async () => {
    await makeKey()
    const [row] = await keysOf(db, { programmeId, purpose: 'calendar', personId: member })
    const input = { keyId: row!.id, version: 1 }
    const other = await makeMember(db, programmeId, 'executive')
    expect(reasonsOf(await revokeCalendarKey(mine(other), input))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await revokeCalendarKey(mine(), { ...input, version: 3 }))).toMatchObject([{ code: 'conflict' }])
    answerOf(await revokeCalendarKey(mine(), input))
    expect(await keysOf(db, { programmeId, purpose: 'calendar', personId: member })).toMatchObject([{ version: 2 }])
    expect(await keysOf(db, { programmeId, purpose: 'calendar', personId: other })).toEqual([])
  })

  test('are for people of the programme', async () => {
    const stranger = contextOf(db, { programmeId, viewer: { personId: member, isAdministrator: false, roles: [] } })
    const made = await makeCalendarKey(stranger, { name: 'x', keyHash: 'y' })
    expect(reasonsOf(made)).toEqual([{ code: 'forbidden' }])
  })

  test('are shown once, by the form that makes them', async () => {
    const request = await requestOf(member, `/programmes/${slug}/enablement/feeds`, { name: 'Phone' })
    const answer = (await makeFeed({ request, params: { programme: slug }, context: {} } as never)) as {
      data: { address: string }
    }
    const { address } = answer.data
    expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
    expect(await statusAt(address.split('/calendar/')[1]!)).toBe(200)
  })
})

test('one activity is a file of one event', async () => {
  const id = await planCourse(office(), [branch])
  const request = await requestOf(member, `/programmes/${slug}/enablement/activities/${id}/event.ics`)
  const answer = await oneEvent({ request, params: { programme: slug, activity: String(id) }, context: {} } as never)
  const text = await answer.text()
  expect(text).toContain(`UID:enablement-${slug}-${id}@groundwork`)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  const params = { programme: slug, activity: '999999' }
  expect(await statusOf(() => oneEvent({ request, params, context: {} } as never))).toBe(404)
})
