import { and, asc, count, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { inTreeOrder, withDescendants } from '~/domain/organisation'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'

export const PEOPLE_A_PAGE = 50

export interface PersonRow {
  id: number
  name: Name
  title: Name
  email: string
  unitId: number | null
  unit: Name | null
  isAdministrator: boolean
  /** Whether they have a password to sign in with. */
  canSignIn: boolean
  version: number
}

export interface PeoplePage {
  people: PersonRow[]
  /** How many there are that fit, on all pages. */
  total: number
  page: number
  pages: number
}

/** One page of the people whose name, title or address contains `text`, in the unit or below it. */
export async function peoplePage(
  db: Db,
  { text, unitId, page }: { text: string; unitId: number | null; page: number },
): Promise<PeoplePage> {
  const fits = and(isNull(person.archivedAt), containing(text), await below(db, unitId))
  const [counted] = await db.read.select({ n: count() }).from(person).where(fits)
  const total = counted?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / PEOPLE_A_PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const rows = await peopleWith(db, fits)
    .orderBy(asc(unit.position), asc(person.id))
    .limit(PEOPLE_A_PAGE)
    .offset((at - 1) * PEOPLE_A_PAGE)
  return { people: rows.map(toPersonRow), total, page: at, pages }
}

/** One person, unless archived. */
export async function personById(db: Db, id: number): Promise<PersonRow | null> {
  const [row] = await peopleWith(db, and(eq(person.id, id), isNull(person.archivedAt)))
  return row ? toPersonRow(row) : null
}

/** Everybody, by unit in the order of the tree; who is in no unit comes last. */
export async function peopleByUnit(db: Db) {
  const rows = await peopleWith(db, isNull(person.archivedAt)).orderBy(asc(person.id))
  const units = await db.read
    .select({ id: unit.id, parentId: unit.parentId, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .orderBy(asc(unit.position))
  const peopleOf = new Map<number | null, { id: number; name: Name; title: Name }[]>()
  for (const row of rows) {
    const { id, name, title, unitId } = toPersonRow(row)
    const people = peopleOf.get(unitId)
    if (people) people.push({ id, name, title })
    else peopleOf.set(unitId, [{ id, name, title }])
  }
  const groups = inTreeOrder(units).map(({ id, zh, en }) => ({ unit: { zh, en }, people: peopleOf.get(id) ?? [] }))
  return [...groups, { unit: null, people: peopleOf.get(null) ?? [] }].filter(({ people }) => people.length > 0)
}

function peopleWith(db: Db, fits: SQL | undefined) {
  return db.read.select({ person, unit }).from(person).leftJoin(unit, eq(unit.id, person.unitId)).where(fits)
}

/** Words in any order, each somewhere in a name, a title or the address. */
function containing(text: string): SQL | undefined {
  const columns = [person.nameZh, person.nameEn, person.titleZh, person.titleEn, person.email]
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      return or(...columns.map((column) => sql`lower(${column}) like ${pattern} escape '\\'`))
    }),
  )
}

async function below(db: Db, unitId: number | null): Promise<SQL | undefined> {
  if (unitId === null) return undefined
  const units = await db.read.select({ id: unit.id, parentId: unit.parentId }).from(unit)
  return inArray(person.unitId, [...withDescendants(units, unitId)])
}

function toPersonRow(row: { person: typeof person.$inferSelect; unit: typeof unit.$inferSelect | null }): PersonRow {
  const { id, nameZh, nameEn, titleZh, titleEn, email, unitId, isAdministrator, passwordHash, version } = row.person
  return {
    id,
    name: { zh: nameZh, en: nameEn },
    title: { zh: titleZh, en: titleEn },
    email,
    unitId,
    unit: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
    isAdministrator,
    canSignIn: passwordHash !== null,
    version,
  }
}
