import { mayAnywhere, type Viewer } from '~/domain/permissions'
import { orderEntries, standingOf } from '~/domain/register'
import type { Day } from '~/domain/vocabulary'
import { newEntryPath } from '~/lib/links'
import type { Db } from '~db/client.server'
import { openEntriesAbout } from './queries.server'
import type { EntryLink } from './schema'
import { entryKindWord } from './ui/entry-words'
import { exposureWords } from './ui/exposure-words'

/** Entries that a page about something else names; the register has them all. */
const NAMED = 5

/**
 * What the register has open about a thing, the gravest first, in the reader's language, so that pages about other
 * things carry no words of the register; and where more is added, for who may. One statement.
 */
export async function registeredAbout(
  db: Db,
  { programme, viewer, today }: { programme: { id: number; slug: string }; viewer: Viewer; today: Day },
  about: EntryLink,
) {
  const entries = orderEntries(await openEntriesAbout(db, programme.id, about), today)
  return {
    entries: entries.slice(0, NAMED).map((one) => ({
      number: one.number,
      title: one.title,
      kind: entryKindWord(one.kind),
      owner: one.owner.name,
      exposure: exposureWords(standingOf(one, today)),
    })),
    more: Math.max(0, entries.length - NAMED),
    add: mayAnywhere(viewer, 'register.add') ? newEntryPath(programme.slug, about) : null,
  }
}
export type Registered = Awaited<ReturnType<typeof registeredAbout>>
