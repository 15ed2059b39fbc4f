import { and, eq, gt, inArray, lte, max, or, sql } from 'drizzle-orm'
import type { BarDeeds } from '~/domain/baseline-causes'
import type { Db } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import { rollout } from '~db/schema/wave'

/** What the log of changes holds about the bars of a programme between two instants. */
export interface LoggedMoves {
  /** By the key of the bar. */
  deeds: Map<string, BarDeeds>
  /** Why a step or wave left its committed days, as it was said at the second instant; by the key of the bar. */
  reasons: Map<string, string>
}

const FIELDS = {
  planned: ['plannedStart', 'plannedEnd'],
  begun: ['actualStart'],
  ended: ['actualEnd'],
  expected: ['expectedOn', 'liveOn'],
  reason: ['slipReason'],
} as const

/** The last of each kind of deed about each bar; what is done to rollouts is told of their wave. One statement. */
export async function loggedMoves(
  db: Db,
  programmeId: number,
  { after, until }: { after: number; until: number },
): Promise<LoggedMoves> {
  const sort = sql<keyof typeof FIELDS>`case
    when ${inArray(auditEvent.field, [...FIELDS.planned])} then 'planned'
    when ${inArray(auditEvent.field, [...FIELDS.begun])} then 'begun'
    when ${inArray(auditEvent.field, [...FIELDS.ended])} then 'ended'
    when ${inArray(auditEvent.field, [...FIELDS.expected])} then 'expected'
    else 'reason' end`
  const bar = sql<string>`case ${auditEvent.entity}
    when 'step' then 'step:' || ${auditEvent.entityId}
    when 'wave' then 'wave:' || ${auditEvent.entityId}
    else 'wave:' || ${rollout.waveId} end`
  const about = (entity: string, fields: readonly string[]) =>
    and(eq(auditEvent.entity, entity), inArray(auditEvent.field, [...fields]))
  const moves = or(
    about('step', [...FIELDS.planned, ...FIELDS.begun, ...FIELDS.ended]),
    about('wave', FIELDS.planned),
    about('rollout', FIELDS.expected),
  )
  const reasons = or(about('step', FIELDS.reason), about('wave', FIELDS.reason))
  const last = db.read
    .select({ id: max(auditEvent.id).as('last_id'), bar: bar.as('bar'), sort: sort.as('sort') })
    .from(auditEvent)
    .leftJoin(rollout, and(eq(auditEvent.entity, 'rollout'), eq(rollout.id, auditEvent.entityId)))
    .where(
      and(
        eq(auditEvent.programmeId, programmeId),
        lte(auditEvent.at, until),
        or(reasons, and(gt(auditEvent.at, after), moves)),
      ),
    )
    .groupBy(sql`bar`, sql`sort`)
    .as('last')
  const rows = await db.read
    .select({ bar: last.bar, sort: last.sort, actor: auditEvent.actorName, at: auditEvent.at, to: auditEvent.to })
    .from(last)
    .innerJoin(auditEvent, eq(auditEvent.id, last.id))
  const logged: LoggedMoves = { deeds: new Map(), reasons: new Map() }
  for (const { bar: key, sort: what, actor, at, to } of rows) {
    if (what === 'reason') logged.reasons.set(key, to ?? '')
    else logged.deeds.set(key, { ...logged.deeds.get(key), [what]: { actor, at } })
  }
  return logged
}
