import { and, asc, desc, eq, inArray, isNull, lt, ne, notExists, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type ActivityKind, bulkVerbs, changesTold, TELLINGS, type Told, toldVerbs } from '~/domain/activity'
import type { CommentSubject, Name } from '~/domain/vocabulary'
import type { Db, Statements } from '~db/client.server'
import { comment } from '~db/schema/conversation'
import { person } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import type { Activity, Thing } from './activity'
import { isOfSubProcess } from './of-sub-process.server'
import { thingsOf } from './things.server'

type Event = typeof auditEvent.$inferSelect

/** Changes on one page. */
export const ACTIVITIES_A_PAGE = 40
/** Rows of the log looked at for them: one change may hold many. */
const ROWS_READ = 600

/**
 * What happened lately in a programme and may be told to everybody, the newest first, before a place in the log
 * (`at-id`, as given by `before`). Four statements, whatever it is about, and a fifth to count what was taken over.
 */
export async function activityOf(
  db: Db,
  programmeId: number,
  { kind, subProcessId, before }: { kind: ActivityKind | null; subProcessId: number | null; before: string | null },
): Promise<{ activities: Activity[]; before: string | null }> {
  const verbs = toldVerbs(kind)
  const isNarrowed = subProcessId === null ? undefined : isOfSubProcess(db.read, subProcessId)
  const rows = await db.read
    .select()
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.programmeId, programmeId),
        inArray(auditEvent.verb, verbs),
        inArray(auditEvent.entity, [...new Set(verbs.map((verb) => TELLINGS[verb].entity))]),
        // Of a sub-process, what was taken over first may be of another one: there its own rows are read.
        isNarrowed ?? isFirstOfBulk(db.read, bulkVerbs(verbs)),
        olderThan(db, before),
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(ROWS_READ)
  const all = changesTold(rows)
  const shown = all.slice(0, ACTIVITIES_A_PAGE)
  const last = shown.at(-1)?.first
  const hasMore = all.length > shown.length || rows.length === ROWS_READ
  return {
    activities: await told(db, programmeId, await counted(db, shown, isNarrowed)),
    before: last && hasMore ? `${last.at}-${last.id}` : null,
  }
}

/** The sub-processes by which the feed is narrowed. */
export async function subProcessChoices(db: Db, programmeId: number) {
  const rows = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map(({ id, code, nameZh, nameEn }) => ({ id, code, name: { zh: nameZh, en: nameEn } }))
}

/** Not one of the thousand rows behind the first one of a table that was taken over. */
function isFirstOfBulk(on: Statements, bulk: ReturnType<typeof bulkVerbs>): SQL | undefined {
  const before = alias(auditEvent, 'before')
  const ofSame = and(eq(before.changeId, auditEvent.changeId), eq(before.entity, auditEvent.entity))
  const earlier = on
    .select({ id: before.id })
    .from(before)
    .where(and(ofSame, lt(before.id, auditEvent.id)))
  return or(notInArray(auditEvent.verb, bulk), notExists(earlier))
}

/** The changes with all they were done to, also what has not been read of it. */
async function counted(
  db: Db,
  changes: readonly Told<Event>[],
  isNarrowed: SQL | undefined,
): Promise<readonly Told<Event>[]> {
  const bulk = changes.filter(({ verb }) => TELLINGS[verb].isBulk)
  if (bulk.length === 0) return changes
  const rows = await db.read
    .select({
      id: auditEvent.changeId,
      entity: auditEvent.entity,
      count: sql<number>`count(distinct ${auditEvent.entityId})`,
    })
    .from(auditEvent)
    .where(
      and(
        inArray(
          auditEvent.changeId,
          bulk.map(({ first }) => first.changeId),
        ),
        isNarrowed,
      ),
    )
    .groupBy(auditEvent.changeId, auditEvent.entity)
  const counts = new Map(rows.map(({ id, entity, count }) => [`${id}:${entity}`, count]))
  return changes.map((one) => ({ ...one, count: counts.get(`${one.first.changeId}:${one.first.entity}`) ?? one.count }))
}

async function told(db: Db, programmeId: number, changes: readonly Told<Event>[]): Promise<Activity[]> {
  const said = await commentsIn(db, programmeId, changes)
  const wanted = changes.map(({ first }) => said.get(keyOf(first))?.about ?? first)
  const things = await thingsOf(db.read, programmeId, wanted)
  const names = await namesIn(db, changes)
  return changes.flatMap(({ verb, first, count, value }): Activity[] => {
    const comment = said.get(keyOf(first)) ?? null
    const thing: Thing | undefined = things.get(keyOf(comment?.about ?? first))
    // Gone without leaving a name, or taken back by who said it.
    if (!thing) return []
    const { changeId, at, actorName, actorId } = first
    return [
      {
        changeId,
        verb,
        at,
        actor: names.get(actorId ?? 0) ?? { zh: actorName, en: actorName },
        thing,
        count,
        value,
        person: isPersonField(verb) ? (names.get(Number(value)) ?? null) : null,
        said: comment && { id: comment.id, text: comment.text },
      },
    ]
  })
}

interface Said {
  id: number
  text: string
  about: { entity: string; entityId: number }
}

/** What the log calls that which people talk about. */
const ENTITY_OF: Readonly<Record<CommentSubject, string>> = {
  subProcess: 'subProcess',
  wave: 'wave',
  check: 'readinessCheck',
  pilot: 'pilot',
  gate: 'gateRequest',
  review: 'review',
}

/** What was said in these changes, as it stands now; what has been taken back is not there. */
async function commentsIn(
  db: Db,
  programmeId: number,
  changes: readonly Told<Event>[],
): Promise<ReadonlyMap<string, Said>> {
  const ids = changes.flatMap(({ first }) => (first.entity === 'comment' ? [first.entityId] : []))
  const rows = await db.read
    .select()
    .from(comment)
    .where(and(eq(comment.programmeId, programmeId), inArray(comment.id, ids), isNull(comment.archivedAt)))
  return new Map(
    rows.map(({ id, text, subject, subjectId }) => [
      keyOf({ entity: 'comment', entityId: id }),
      { id, text, about: { entity: ENTITY_OF[subject], entityId: subjectId } },
    ]),
  )
}

async function namesIn(db: Db, changes: readonly Told<Event>[]): Promise<ReadonlyMap<number, Name>> {
  const ids = changes.flatMap(({ verb, first, value }) => [
    first.actorId ?? 0,
    ...(isPersonField(verb) && value !== null ? [Number(value)] : []),
  ])
  const rows = await db.read
    .select({ id: person.id, zh: person.nameZh, en: person.nameEn })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]))
}

const isPersonField = (verb: Activity['verb']) => /^(owner|assignee|lead)Id$/.test(TELLINGS[verb].field ?? '')
const keyOf = ({ entity, entityId }: { entity: string; entityId: number }) => `${entity}:${entityId}`

/** Before that row, and not of its change, of which a page may have seen a part only. */
function olderThan(db: Db, before: string | null): SQL | undefined {
  const [, at, id] = /^(\d+)-(\d+)$/.exec(before ?? '') ?? []
  if (at === undefined || id === undefined) return undefined
  const ofThatRow = db.read
    .select({ id: auditEvent.changeId })
    .from(auditEvent)
    .where(eq(auditEvent.id, Number(id)))
  return and(
    or(lt(auditEvent.at, Number(at)), and(eq(auditEvent.at, Number(at)), lt(auditEvent.id, Number(id)))),
    ne(auditEvent.changeId, ofThatRow),
  )
}
