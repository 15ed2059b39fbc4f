import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addDays } from '~/domain/days'
import type { EntryFacts } from '~/domain/register'
import type { Day, Name } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { registerEntry, registerLink } from '~db/schema/register'
import type { EntryLink } from './schema'

interface Named {
  id: number
  name: Name
  email: string
}

export interface EntryRecord extends EntryFacts {
  id: number
  version: number
  title: string
  description: string
  response: string
  outcome: string
  owner: Named
  raisedBy: Named
  raisedOn: Day
}

const kept = keptByRevision<EntryRecord[]>(20)

/** All entries of a programme. One statement, once a revision. */
export function entriesOf(
  db: Db,
  programme: Pick<ProgrammeRow, 'id' | 'revision'>,
  today: Day,
): Promise<readonly EntryRecord[]> {
  return kept(db, programme, today, () => entriesWhere(db, eq(registerEntry.programmeId, programme.id)))
}

/** The open entries about one thing. One statement. */
export function openEntriesAbout(db: Db, programmeId: number, { subject, id }: EntryLink): Promise<EntryRecord[]> {
  const about = db.read
    .select({ id: registerLink.entryId })
    .from(registerLink)
    .where(and(eq(registerLink.subject, subject), eq(registerLink.subjectId, id)))
  const isOpen = and(eq(registerEntry.programmeId, programmeId), isNull(registerEntry.closedOn))
  return entriesWhere(db, and(isOpen, inArray(registerEntry.id, about)))
}

/** The entry of that number as the address names it. @throws 404 when the programme has none. */
export async function findEntry(db: Db, programmeId: number, number: string | undefined): Promise<EntryRecord> {
  const ofNumber = eq(registerEntry.number, idInAddress(number))
  const [found] = await entriesWhere(db, and(eq(registerEntry.programmeId, programmeId), ofNumber))
  if (!found) throw notFound()
  return found
}

type OwnEntry = Pick<EntryRecord, 'id' | 'number' | 'kind' | 'title' | 'response' | 'dueOn'>

/** What of the register waits for its owner: open actions, and of the rest what is due soon. */
export const ownEntryRows = (
  { programmeId, personId }: { programmeId: number; personId: number },
  { today, dueSoonDays }: { today: Day; dueSoonDays: number },
) => sql<OwnEntry>`
  select json_object('id', id, 'number', number, 'kind', kind, 'title', title, 'response', response,
    'dueOn', due_on) as one
  from register_entry
  where programme_id = ${programmeId} and owner_id = ${personId} and closed_on is null and archived_at is null
    and (kind = 'action' or due_on <= ${addDays(today, dueSoonDays)})
  order by number`

/** How much of it should have been done before today. */
export const overdueEntries = (programmeId: number, personId: number, today: Day) => sql`
  select count(*) from register_entry
  where programme_id = ${programmeId} and owner_id = ${personId} and closed_on is null and archived_at is null
    and due_on < ${today}`

async function entriesWhere(db: Db, which: SQL | undefined): Promise<EntryRecord[]> {
  const owner = alias(person, 'owner')
  const raiser = alias(person, 'raiser')
  const rows = await db.read
    .select({ entry: registerEntry, owner, raiser })
    .from(registerEntry)
    .innerJoin(owner, eq(owner.id, registerEntry.ownerId))
    .innerJoin(raiser, eq(raiser.id, registerEntry.raisedById))
    .where(and(which, isNull(registerEntry.archivedAt)))
    .orderBy(registerEntry.number)
  return rows.map(({ entry, owner: own, raiser: by }) => {
    const { programmeId: _, ownerId: __, raisedById: ___, archivedAt: ____, ...of } = entry
    return { ...of, owner: namedOf(own), raisedBy: namedOf(by) }
  })
}

function namedOf(row: { id: number; nameZh: string; nameEn: string; email: string }): Named {
  return { id: row.id, name: { zh: row.nameZh, en: row.nameEn }, email: row.email }
}
