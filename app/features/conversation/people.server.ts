import { and, asc, isNull } from 'drizzle-orm'
import type { PersonName } from '~/domain/plan'
import { takesPart } from '~/lib/person-choice.server'
import type { Statements } from '~db/client.server'
import { person } from '~db/schema/people'

/** Who takes part in a programme and can therefore be named in it. */
export async function peopleOf(on: Statements, programmeId: number): Promise<PersonName[]> {
  const rows = await on
    .select({ id: person.id, zh: person.nameZh, en: person.nameEn })
    .from(person)
    .where(and(isNull(person.archivedAt), takesPart(on, programmeId)))
    .orderBy(asc(person.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}
