import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { themeCookieHeader } from '~/lib/cookies.server'
import { noticeHeader } from '~/lib/notice.server'
import { hasPage, pageTag } from '~/lib/page-tag.server'
import { asOneRequest } from '~/lib/request-memory.server'
import { openSession } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { membership } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makeMember, makePerson, makeProgramme } from '../factories/programme'

const RENDERING = { build: 'b1', locale: 'en' } as const
const sent: string[] = []

let db: Db
let slug: string
let other: string
let personId: number
let cookie: string
beforeEach(async () => {
  db = makeInstallation({ onStatement: (sql) => sent.push(sql) })
  const { programme: at } = await makeProgramme(db)
  const { programme: beside } = await makeProgramme(db)
  slug = at.slug
  other = beside.slug
  personId = await makePerson(db)
  await makeMember(db, at.id, 'executive', { personId })
  await makeMember(db, beside.id, 'executive', { personId })
  cookie = pair(await openSession(personId))
})

const pair = (header: string) => header.split(';')[0] ?? ''
const asking = (path: string, cookies = cookie, method = 'GET') =>
  new Request(`http://localhost${path}`, { method, headers: { Cookie: cookies } })
const tagOf = (
  path = `/programmes/${slug}/overview`,
  cookies = cookie,
  rendering: Parameters<typeof pageTag>[1] = RENDERING,
) => asOneRequest(() => pageTag(asking(path, cookies), rendering))
const bump = (which: string) =>
  db.write(async (tx) => {
    const [row] = await tx.select().from(programme).where(eq(programme.slug, which))
    await tx
      .update(programme)
      .set({ revision: row!.revision + 1 })
      .where(eq(programme.slug, which))
  })

describe('the tag of a page', () => {
  test('is the same while nothing changes, for the page and for its data', async () => {
    const tag = await tagOf()
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/)
    expect(await tagOf()).toBe(tag)
    expect(await tagOf(`/programmes/${slug}/overview.data?_routes=x`)).toBe(tag)
  })

  test('costs two statements: the session, and the programmes with their revisions', async () => {
    sent.length = 0
    await tagOf()
    expect(sent).toHaveLength(2)
    expect(sent[0]).toMatch(/from "session"/)
    expect(sent[1]).toMatch(/from "programme"/)
  })

  const changes: [string, () => Promise<string | null>][] = [
    [
      'the revision',
      async () => {
        await bump(slug)
        return tagOf()
      },
    ],
    ['the language', () => tagOf(undefined, cookie, { ...RENDERING, locale: 'zh-CN' })],
    ['the appearance', async () => tagOf(undefined, `${cookie}; ${pair(await themeCookieHeader('dark'))}`)],
    ['the build', () => tagOf(undefined, cookie, { ...RENDERING, build: 'b2' })],
    [
      'the viewer',
      async () => {
        const [at] = await db.read.select().from(programme).where(eq(programme.slug, slug))
        const colleague = await makePerson(db)
        await makeMember(db, at!.id, 'executive', { personId: colleague })
        return tagOf(undefined, pair(await openSession(colleague)))
      },
    ],
    [
      'what the viewer may do',
      async () => {
        await db.write(async (tx) => {
          await tx.update(membership).set({ role: 'office' }).where(eq(membership.personId, personId))
        })
        return tagOf()
      },
    ],
    [
      'the day in the programme',
      async () => {
        vi.useFakeTimers({ now: Date.now() + 24 * 3600_000, toFake: ['Date'] })
        const tag = await tagOf()
        vi.useRealTimers()
        return tag
      },
    ],
  ]
  test.each(changes)('changes with %s', async (_, change) => {
    const before = await tagOf()
    const after = await change()
    expect(after).not.toBeNull()
    expect(after).not.toBe(before)
  })

  test('of a programme stays while another changes; of the list it does not', async () => {
    const [page, list] = [await tagOf(), await tagOf('/programmes')]
    await bump(other)
    expect(await tagOf()).toBe(page)
    expect(await tagOf('/programmes')).not.toBe(list)
  })

  test.each([
    ['somewhere else', () => asking('/company/people')],
    ['of a programme that is not theirs', () => asking('/programmes/no-such/overview')],
    ['for nobody', () => asking(`/programmes/${slug}/overview`, '')],
    ['for what is sent', () => asking(`/programmes/${slug}/overview`, cookie, 'POST')],
    [
      'that says what was just done',
      async () => asking(`/programmes/${slug}/overview`, `${cookie}; ${pair(await noticeHeader('saved'))}`),
    ],
  ])('is not given to a page %s', async (_, request) => {
    expect(await pageTag(await request(), RENDERING)).toBeNull()
  })
})

test.each([
  ['W/"a"', true],
  ['W/"b", W/"a"', true],
  ['W/"ab"', false],
  ['*', false],
  [undefined, false],
])('a browser that names %s has the page: %s', (ifNoneMatch, expected) => {
  expect(hasPage(ifNoneMatch, 'W/"a"')).toBe(expected)
})
