import type { ActionFunctionArgs } from '@remix-run/node'
import { isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Action, PERMISSIONS } from '~/domain/permissions'
import type { Role } from '~/domain/vocabulary'
import type { RouteAccess } from '~/lib/access'
import type { Db } from '~db/client.server'
import { notification } from '~db/schema/conversation'
import { auditEvent, formReceipt, programme } from '~db/schema/programme'
import { BEFOREHAND, BODIES } from '../factories/posted-bodies'
import { versionsOf } from '../factories/shown-versions'
import { requestOf, statusOf } from '../factories/signed-request'
import { installTwoProgrammes } from '../factories/two-programmes'
import type { Ids } from '../factories/whole-programme'

type Handler = (args: ActionFunctionArgs) => unknown
interface RouteModule {
  handle?: { access?: RouteAccess }
  loader?: Handler
  action?: Handler
}

const modules = import.meta.glob<RouteModule>('../../app/routes/programmes.$programme*/route.{ts,tsx}', { eager: true })
const routes = Object.entries(modules).map(([file, module]) => {
  const name = file.replace(/^.*\/app\/routes\/programmes\.\$programme\.?/, '').replace(/\/route\.tsx?$/, '')
  return {
    name: name || 'the programme',
    module,
    ids: [...name.matchAll(/\$(\w+?)_?(?=\.|$)/g)].map((match) => match[1]!),
  }
})
const posting = routes.filter(({ module }) => module.action)

/** Words of an address that are not the id of a row: the same in every programme. */
const SAME_EVERYWHERE = new Set(['step', 'room', 'kind', 'section'])

let db: Db
let a: Awaited<ReturnType<typeof installTwoProgrammes>>['a']
let b: typeof a
beforeEach(async () => {
  ;({ db, a, b } = await installTwoProgrammes())
})

/** The office may do everything but speak for executives. */
const senderOf = (name: string) => (name === 'reports.$report.advice.new' ? a.people.executive : a.people.office)

async function send(run: Handler, personId: number, params: Ids, form?: Record<string, string>) {
  const request = await requestOf(personId, '/somewhere', form)
  return run({ request, params, context: {} } as never)
}

async function everythingWritten() {
  const revisions = await db.read.select({ id: programme.id, revision: programme.revision }).from(programme)
  const events = await db.read.select({ id: auditEvent.id }).from(auditEvent)
  const read = await db.read.select({ id: notification.id }).from(notification).where(isNotNull(notification.readAt))
  const receipts = await db.read.select().from(formReceipt)
  return { revisions, done: events.length + read.length, receipts: receipts.length }
}

function bodyOf(name: string, ids: Ids, versions: Ids): Record<string, string> {
  const body = BODIES[name]
  if (!body) throw new Error(`tests/factories/posted-bodies.ts says nothing of what is sent to ${name}`)
  return { formKey: 'a1b2', ...body(ids, versions) }
}

describe('what is posted in the tests below', () => {
  test.each(posting)('$name does it where it may', async ({ name, module }) => {
    const ids = a.ids.office
    const done = () => send(module.action!, senderOf(name), ids, form)
    await BEFOREHAND[name]?.(db, ids)
    const form = bodyOf(name, ids, await versionsOf(db, ids))
    const before = await everythingWritten()
    expect(await statusOf(done)).toBeLessThan(400)
    expect((await everythingWritten()).done).toBeGreaterThan(before.done)
  })
})

describe('an id of another programme in the address finds nothing', () => {
  test.each(routes)('$name', async ({ name, module, ids }) => {
    const own = a.ids.office
    const foreign = b.ids.office
    const versions = module.action ? await versionsOf(db, own) : {}
    const form = module.action ? bodyOf(name, own, versions) : undefined
    const theirForm = module.action ? bodyOf(name, foreign, await versionsOf(db, foreign)) : undefined
    const before = await everythingWritten()
    const addresses: [string, Ids][] = [['the slug', { ...foreign }]]
    for (const id of ids.filter((one) => !SAME_EVERYWHERE.has(one))) {
      expect(own[id], `the factory makes a ${id}`).toBeDefined()
      expect(foreign[id], `${id} differs`).not.toBe(own[id])
      addresses.push([id, { ...own, [id]: foreign[id]! }])
    }
    for (const [what, params] of addresses) {
      if (module.loader) {
        expect(await statusOf(() => send(module.loader!, senderOf(name), params)), `reads by ${what}`).toBe(404)
      }
      for (const body of module.action ? [form!, theirForm!] : []) {
        expect(await statusOf(() => send(module.action!, senderOf(name), params, body)), `posts by ${what}`).toBe(404)
      }
    }
    expect(await everythingWritten()).toEqual(before)
  })
})

/** Whose form, about what they answer for, and about what somebody else of the same standing does. */
const SCOPED = [
  { role: 'owner', who: 'owner', others: 'otherOwner' },
  { role: 'branchLead', who: 'lead', others: 'otherLead' },
  { role: 'operations', who: 'asked', others: 'owner' },
] as const

const scoped = SCOPED.flatMap(({ role, ...rest }) =>
  posting
    .filter(({ module }) => isScoped(module.handle?.access?.change, role))
    .map(({ name, module }) => ({ role, name, action: module.action!, ...rest })),
)

function isScoped(rule: RouteAccess['change'], role: Role): boolean {
  if (!rule || !(rule in PERMISSIONS)) return false
  const scope = (PERMISSIONS[rule as Action] as Partial<Record<Role, string>>)[role]
  return scope !== undefined && scope !== 'all'
}

describe('a form about what somebody else answers for is refused', () => {
  test('by every route whose rule is bound to what a role answers for', () => {
    expect(new Set(scoped.map(({ role }) => role)).size).toBe(SCOPED.length)
    expect(scoped.length).toBeGreaterThan(15)
  })

  test.each(scoped)('$role: $name', async ({ name, action, who, others }) => {
    const theirs = a.ids[others]
    const form = bodyOf(name, theirs, await versionsOf(db, theirs))
    const before = await everythingWritten()
    const answer = await refusalOf(() => send(action, a.people[who], theirs, form))
    expect(answer).toMatch(/403|404|forbidden/)
    expect(await everythingWritten()).toEqual(before)

    const own = a.ids[who]
    await BEFOREHAND[name]?.(db, own)
    const may = bodyOf(name, own, await versionsOf(db, own))
    expect(await statusOf(() => send(action, a.people[who], own, may)), 'and done about their own').toBeLessThan(400)
  })
})

/** The status, with the codes of the refusals where there are any. */
async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  let answer: unknown
  const status = await statusOf(async () => {
    answer = await work()
    return answer
  })
  return `${status} ${JSON.stringify(answer ?? null)}`.slice(0, 2000)
}
