import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { rolesThatMay } from '~/domain/permissions'
import type { Name } from '~/domain/vocabulary'
import type { Db, Statements } from '~db/client.server'
import { membership, person, unit } from '~db/schema/people'
import { type ParsedForm, parseFields } from './form.server'

/** How many people are offered while somebody types. */
const OFFERED = 20

export interface PickedPerson {
  id: number
  name: Name
  email: string
}

export interface PersonOption extends PickedPerson {
  title: Name
  unit: Name | null
}

interface Among {
  /** Only people of business units. */
  isBusiness?: boolean
  /** Only members of this programme whose role there lets them answer a check. */
  answeringIn?: number | null
  /** Only who takes part in this programme: its members, and the administrators. */
  memberOf?: number | null
}

/** People among those asked for whose name, title or address contains every word typed. */
export async function personOptions(
  db: Db,
  text: string,
  { isBusiness = false, answeringIn = null, memberOf = null }: Among = {},
): Promise<PersonOption[]> {
  const inBusiness = isBusiness ? and(eq(unit.isBusiness, true), isNull(unit.archivedAt)) : undefined
  const answering =
    answeringIn === null
      ? undefined
      : inArray(
          person.id,
          db.read
            .select({ id: membership.personId })
            .from(membership)
            .where(
              and(eq(membership.programmeId, answeringIn), inArray(membership.role, rolesThatMay('readiness.update'))),
            ),
        )
  const taking = memberOf === null ? undefined : takesPart(db.read, memberOf)
  const rows = await db.read
    .select({ person, unit })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(and(isNull(person.archivedAt), inBusiness, answering, taking, personContaining(text)))
    .orderBy(asc(unit.position), asc(person.id))
    .limit(OFFERED)
  return rows.map((row) => ({
    ...pickedOf(row.person),
    title: { zh: row.person.titleZh, en: row.person.titleEn },
    unit: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
  }))
}

/** Whether a person takes part in a programme: as a member, or as an administrator of the installation. */
export function takesPart(on: Statements, programmeId: number): SQL | undefined {
  const members = on.select({ id: membership.personId }).from(membership).where(eq(membership.programmeId, programmeId))
  return or(inArray(person.id, members), eq(person.isAdministrator, true))
}

/** People as a picker shows them, by their ids: who stands in the form before anything is typed. */
export async function pickedPeople(db: Db, ids: readonly (number | null)[]): Promise<Map<number | null, PickedPerson>> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const rows = await db.read.select().from(person).where(inArray(person.id, known))
  return new Map(rows.map((row) => [row.id, pickedOf(row)]))
}

/** Words in any order, each somewhere in a name, a title or the address. */
export function personContaining(text: string): SQL | undefined {
  const columns = [person.nameZh, person.nameEn, person.titleZh, person.titleEn, person.email]
  const words = text
    .toLowerCase()
    .split(/[\s·]+/)
    .filter(Boolean)
    .slice(0, 8)
  return and(
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      return or(...columns.map((column) => sql`lower(${column}) like ${pattern} escape '\\'`))
    }),
  )
}

/**
 * Parses a posted form in which people are named by words, as a person picker sends them: before the schema sees the
 * form, each of `fields` becomes the person's id. What names nobody or several is a fault of its field; the form gets
 * back what was typed.
 */
export async function parseFormWithPeople<S extends z.ZodType>(
  db: Db,
  request: Request,
  schema: S,
  fields: readonly string[],
): Promise<ParsedForm<z.infer<S>>> {
  const form = await request.formData()
  const typed: Record<string, string> = {}
  const faults: Record<string, string[]> = {}
  for (const field of fields) {
    const text = form.get(field)
    // An id is left as it is: the command judges whom it names.
    if (typeof text !== 'string' || /^\s*\d*\s*$/.test(text)) continue
    typed[field] = text
    const chosen = await chosenPerson(db, text)
    form.set(field, chosen.ok ? String(chosen.id) : '')
    if (!chosen.ok) faults[field] = [chosen.fault]
  }
  const parsed = parseFields(form, schema)
  if (parsed.ok && Object.keys(faults).length === 0) {
    return { ...parsed, values: { ...parsed.values, ...typed } }
  }
  const before = parsed.ok ? { values: parsed.values, errors: {} } : parsed.faults
  return {
    ok: false,
    faults: { values: { ...before.values, ...typed }, errors: { ...before.errors, ...faults }, refusals: [] },
  }
}

type Chosen = { ok: true; id: number } | { ok: false; fault: 'personUnknown' | 'personAmbiguous' }

/** Who is meant: by address (alone or after the name, as the picker offers it), or by the exact name. */
async function chosenPerson(db: Db, text: string): Promise<Chosen> {
  const words = text.trim().toLowerCase()
  const address = words.split('·').at(-1)?.trim() ?? ''
  const isMeant = address.includes('@')
    ? eq(person.email, address)
    : or(
        ...[person.nameZh, person.nameEn, sql`${person.nameZh} || ' ' || ${person.nameEn}`].map(
          (name) => sql`lower(${name}) = ${words}`,
        ),
      )
  const [found, another] = await db.read
    .select({ id: person.id })
    .from(person)
    .where(and(isNull(person.archivedAt), isMeant))
    .limit(2)
  if (!found) return { ok: false, fault: 'personUnknown' }
  return another ? { ok: false, fault: 'personAmbiguous' } : { ok: true, id: found.id }
}

function pickedOf({ id, nameZh, nameEn, email }: typeof person.$inferSelect): PickedPerson {
  return { id, name: { zh: nameZh, en: nameEn }, email }
}
