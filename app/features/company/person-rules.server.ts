import { and, eq, isNull, ne } from 'drizzle-orm'
import { present, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { person, unit } from '~db/schema/people'

/** Inside a change: the person as they stand, unless archived. */
export async function livePerson(tx: Statements, personId: number): Promise<typeof person.$inferSelect> {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.archivedAt)))
  return present(row)
}

/** Inside a change: an address signs in one person only, archived ones included. Expects lower case. */
export async function ensureEmailFree(tx: Statements, email: string, personId: number | null): Promise<void> {
  const [other] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.email, email), personId === null ? undefined : ne(person.id, personId)))
  if (other) stop({ code: 'emailTaken' }, 'email')
}

/** Inside a change: ends it when the unit to work in is not there any more. */
export async function ensureUnit(tx: Statements, unitId: number | null): Promise<void> {
  if (unitId === null) return
  const [row] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.archivedAt)))
  if (!row) stop({ code: 'notFound' }, 'unitId')
}

/** Inside a change: somebody must remain who can look after people, units and sign-in. */
export async function ensureOtherAdministrator(tx: Statements, personId: number, field?: string): Promise<void> {
  const [other] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.isAdministrator, true), isNull(person.archivedAt), ne(person.id, personId)))
    .limit(1)
  if (!other) stop({ code: 'lastAdministrator' }, field)
}
