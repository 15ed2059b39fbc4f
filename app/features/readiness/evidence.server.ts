import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Day, Name } from '~/domain/vocabulary'
import { todayIn } from '~/lib/clock.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { evidenceFile } from '~db/schema/readiness'

/** A file as the page of its check lists it. */
export interface EvidenceView {
  id: number
  name: string
  bytes: number
  addedBy: Name
  addedOn: Day
}

/** The files that are kept as evidence of the check, the first one first. */
export async function evidenceOf(
  db: Db,
  programme: { id: number; timeZone: string },
  checkId: number,
): Promise<EvidenceView[]> {
  const rows = await db.read
    .select({ file: evidenceFile, zh: person.nameZh, en: person.nameEn })
    .from(evidenceFile)
    .innerJoin(person, eq(person.id, evidenceFile.addedById))
    .where(
      and(
        eq(evidenceFile.programmeId, programme.id),
        eq(evidenceFile.checkId, checkId),
        isNull(evidenceFile.archivedAt),
      ),
    )
    .orderBy(asc(evidenceFile.id))
  return rows.map(({ file: { id, name, bytes, addedAt }, zh, en }) => ({
    id,
    name,
    bytes,
    addedBy: { zh, en },
    addedOn: todayIn(programme.timeZone, addedAt),
  }))
}

/** A file of the programme that is kept as evidence, or undefined. */
export async function evidenceById(db: Db, programme: { id: number }, id: number) {
  const [file] = await db.read
    .select()
    .from(evidenceFile)
    .where(and(eq(evidenceFile.programmeId, programme.id), eq(evidenceFile.id, id), isNull(evidenceFile.archivedAt)))
  return file
}
