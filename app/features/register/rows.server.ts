import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type ChangeContext, present, stop } from '~/lib/change.server'
import { takesPart } from '~/lib/person-choice.server'
import type { Statements } from '~db/client.server'
import { person } from '~db/schema/people'
import { registerEntry, registerLink } from '~db/schema/register'
import type { EntryLink } from './schema'
import { type Thing, thingsOf } from './things.server'

/** Inside a change: an entry of the programme at hand, or an end of the change. */
export async function entryAtHand(tx: Statements, context: ChangeContext, id: number) {
  const ofProgramme = eq(registerEntry.programmeId, context.programmeId ?? 0)
  const [row] = await tx
    .select()
    .from(registerEntry)
    .where(and(ofProgramme, eq(registerEntry.id, id), isNull(registerEntry.archivedAt)))
  return present(row)
}

/** Inside a change: ends it where the person takes no part in the programme. */
export async function ensureOwner(tx: Statements, programmeId: number, ownerId: number): Promise<void> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, ownerId), isNull(person.archivedAt), takesPart(tx, programmeId)))
  if (!found) stop({ code: 'notFound' }, 'ownerId')
}

/** Inside a change: the things that these links name, all of them of the programme; else `notFound` (`links`). */
export async function ensureThings(tx: Statements, programmeId: number, links: readonly EntryLink[]): Promise<Thing[]> {
  const things = await thingsOf(tx, programmeId, links)
  if (things.length < links.length) stop({ code: 'notFound' }, 'links')
  return things
}

export async function linksOf(on: Statements, entryId: number): Promise<EntryLink[]> {
  const rows = await on
    .select({ subject: registerLink.subject, id: registerLink.subjectId })
    .from(registerLink)
    .where(eq(registerLink.entryId, entryId))
    .orderBy(registerLink.id)
  return rows
}

export const linkKey = ({ subject, id }: EntryLink) => `${subject}:${id}`

/** Inside a change: the entry is about these things and no others. */
export async function writeLinks(tx: Statements, entryId: number, links: readonly EntryLink[]): Promise<void> {
  const wanted = new Set(links.map(linkKey))
  const rows = await tx.select().from(registerLink).where(eq(registerLink.entryId, entryId))
  const known = new Set(rows.map(({ subject, subjectId }) => linkKey({ subject, id: subjectId })))
  const gone = rows.filter(({ subject, subjectId }) => !wanted.has(linkKey({ subject, id: subjectId })))
  const added = links.filter((one) => !known.has(linkKey(one)))
  if (gone.length > 0) {
    await tx.delete(registerLink).where(
      inArray(
        registerLink.id,
        gone.map(({ id }) => id),
      ),
    )
  }
  if (added.length > 0) {
    await tx.insert(registerLink).values(added.map(({ subject, id: subjectId }) => ({ entryId, subject, subjectId })))
  }
}

/** Links as the log of changes tells them: by code where there is one, else by name. */
export function linkWords(things: readonly Thing[]): string {
  return things
    .map(
      ({ subject, code, name, gate, id }) =>
        `${subject === 'gate' ? `${gate} ` : ''}${code || name.zh || name.en || id}`,
    )
    .sort()
    .join(', ')
}
