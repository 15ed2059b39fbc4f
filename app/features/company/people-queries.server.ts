import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { withDescendants } from '~/domain/organisation'
import type { Day, Name } from '~/domain/vocabulary'
import { DEFAULT_TIME_ZONE, todayIn } from '~/lib/clock.server'
import { personContaining } from '~/lib/person-choice.server'
import type { Db } from '~db/client.server'
import { passwordLink, person, session, unit } from '~db/schema/people'
import type { PeopleState, PersonStanding } from './person-standing'

export const PEOPLE_A_PAGE = 50

export interface PersonRow {
  id: number
  name: Name
  title: Name
  email: string
  unitId: number | null
  unit: Name | null
  isAdministrator: boolean
  standing: PersonStanding
  /** The last day on which an open link can be used, where there is one: an invitation, or a reset. */
  linkUntil: Day | null
  /** Whether they have set a password. */
  hasPassword: boolean
  version: number
}

export interface PeoplePage {
  people: PersonRow[]
  /** How many there are that fit, on all pages. */
  total: number
  page: number
  pages: number
}

interface PeopleWanted {
  text: string
  unitId: number | null
  state?: PeopleState
  page: number
  now: number
}

/** One page of the people whose name, title or address contains `text`, in the unit or below it. */
export async function peoplePage(
  db: Db,
  { text, unitId, state = 'all', page, now }: PeopleWanted,
): Promise<PeoplePage> {
  const fits = and(STATES[state], personContaining(text), await below(db, unitId))
  const [counted] = await db.read.select({ n: count() }).from(person).where(fits)
  const total = counted?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / PEOPLE_A_PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const rows = await peopleWith(db, fits, now)
    .orderBy(asc(unit.position), asc(person.id))
    .limit(PEOPLE_A_PAGE)
    .offset((at - 1) * PEOPLE_A_PAGE)
  return { people: rows.map(toPersonRow), total, page: at, pages }
}

/** One person, deactivated or not. */
export async function personById(db: Db, id: number, now: number): Promise<PersonRow | null> {
  const [row] = await peopleWith(db, eq(person.id, id), now)
  return row ? toPersonRow(row) : null
}

const STATES: Readonly<Record<PeopleState, SQL | undefined>> = {
  all: isNull(person.archivedAt),
  waiting: and(isNull(person.archivedAt), isNull(person.passwordHash)),
  deactivated: isNotNull(person.archivedAt),
}

/** Whose link is open until when, and who was here when, come with the row: a page costs one statement. */
function peopleWith(db: Db, fits: SQL | undefined, now: number) {
  const linkUntil = sql<number | null>`(
    select max(${passwordLink.expiresAt}) from ${passwordLink}
    where ${passwordLink.personId} = ${person.id} and ${passwordLink.usedAt} is null and ${passwordLink.expiresAt} > ${now}
  )`
  const lastSeen = sql<number | null>`(
    select max(${session.lastSeenAt}) from ${session} where ${session.personId} = ${person.id}
  )`
  return db.read
    .select({ person, unit, linkUntil, lastSeen })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(fits)
}

async function below(db: Db, unitId: number | null): Promise<SQL | undefined> {
  if (unitId === null) return undefined
  const units = await db.read.select({ id: unit.id, parentId: unit.parentId }).from(unit)
  return inArray(person.unitId, [...withDescendants(units, unitId)])
}

interface LoadedPerson {
  person: typeof person.$inferSelect
  unit: typeof unit.$inferSelect | null
  linkUntil: number | null
  lastSeen: number | null
}

function toPersonRow(row: LoadedPerson): PersonRow {
  const { id, nameZh, nameEn, titleZh, titleEn, email, unitId, isAdministrator, passwordHash, version } = row.person
  return {
    id,
    name: { zh: nameZh, en: nameEn },
    title: { zh: titleZh, en: titleEn },
    email,
    unitId,
    unit: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
    isAdministrator,
    standing: standingOf(row),
    linkUntil: dayOf(row.linkUntil),
    hasPassword: passwordHash !== null,
    version,
  }
}

function standingOf({ person: row, linkUntil, lastSeen }: LoadedPerson): PersonStanding {
  if (row.archivedAt !== null) return { kind: 'deactivated', since: todayIn(DEFAULT_TIME_ZONE, row.archivedAt) }
  if (row.passwordHash !== null) return { kind: 'active', lastSeen: dayOf(lastSeen) }
  const until = dayOf(linkUntil)
  return until === null ? { kind: 'waiting' } : { kind: 'invited', until }
}

function dayOf(instant: number | null): Day | null {
  return instant === null ? null : todayIn(DEFAULT_TIME_ZONE, instant)
}
