import { type ActionFunctionArgs, json } from '@remix-run/node'
import { recordUsage } from '~/features/rollout/commands/record-usage.server'
import { placesOf } from '~/features/rollout/usage.server'
import { mustWait, readBody } from '~/features/rollout/usage-door.server'
import { type OpenedDoor, openDoor } from '~/features/rollout/usage-key.server'
import type { RouteAccess } from '~/lib/access'
import { noteKeyUse } from '~/lib/access-keys.server'
import { actorName } from '~/lib/change.server'
import { now, todayIn } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { hashOfToken } from '~/lib/secret-token.server'

/** Whoever has a key: it is looked at here. */
export const handle: { access: RouteAccess } = { access: { change: 'public' } }

/**
 * The door for systems that know how often a sub-process is used: `Authorization: Bearer <key>` and readings as JSON.
 * All of them are kept or none; the same again changes nothing. Answers in codes, for programs.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = installation()
  const key = /^Bearer (\S+)$/.exec(request.headers.get('Authorization') ?? '')?.[1] ?? ''
  const door = await openDoor(db, key)
  const wait = door ? await mustWait('key', hashOfToken(key)) : await mustWait('address', String(context.address ?? ''))
  if (wait !== null) return refused(429, 'tooMany', { 'Retry-After': String(wait) })
  if (!door) return refused(401, 'keyUnknown', { 'WWW-Authenticate': 'Bearer' })
  if (request.method !== 'POST') return refused(405, 'postOnly', { Allow: 'POST' })
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return refused(415, 'jsonOnly')
  return keep(door, await request.json().catch(() => undefined))
}

async function keep({ keyId, programme, viewer, person }: OpenedDoor, body: unknown) {
  const { db } = installation()
  const at = now()
  if (body === undefined) return refused(400, 'jsonBroken')
  const today = todayIn(programme.timeZone, at)
  const read = readBody(body, await placesOf(db, programme, today, viewer), today)
  if (!read.ok) return json({ error: 'readingsFaulty', faults: read.faults }, { status: 422, headers: UNKEPT })
  const actor = { personId: viewer.personId, name: actorName(person) }
  const context = { db, actor, viewer, programmeId: programme.id, now: at }
  const done = await recordUsage(context, { source: 'system', readings: read.readings })
  if (!done.ok) return refused(403, done.refusals[0]?.reason.code ?? 'forbidden')
  await noteKeyUse(db, keyId, at)
  return json({ received: read.readings.length, changed: done.value.value }, { headers: UNKEPT })
}

const UNKEPT = { 'Cache-Control': 'no-store' }

const refused = (status: number, error: string, headers: Record<string, string> = {}) =>
  json({ error, faults: [] }, { status, headers: { ...UNKEPT, ...headers } })
