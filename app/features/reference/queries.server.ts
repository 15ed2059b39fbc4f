import { desc, eq } from 'drizzle-orm'
import { dayInTimeZone } from '~/domain/calendar'
import { byPlace, editionChanges, latestOfEach, type PracticeChange } from '~/domain/tailoring'
import type { Name, Track } from '~/domain/vocabulary'
import { DEFAULT_TIME_ZONE } from '~/lib/clock.server'
import { practiceRows, type StoredPractice } from '~/lib/reference-practices.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { referenceEdition } from '~db/schema/tailoring'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

export interface ReferencePlace {
  code: string
  track: Track
  name: Name
}

/** The sub-processes of the model, to which practices belong. */
export const referencePlaces = (): ReferencePlace[] =>
  REFERENCE_SUB_PROCESSES.map(({ code, track, name }) => ({ code, track, name }))

export const findPlace = (code: string | undefined) => referencePlaces().find((place) => place.code === code)

/** The published editions, the latest first, and the draft where there is one. */
export async function editions(db: Db) {
  const rows = await db.read
    .select({ row: referenceEdition, by: person })
    .from(referenceEdition)
    .leftJoin(person, eq(person.id, referenceEdition.madeById))
    .orderBy(desc(referenceEdition.number))
  const published = rows.flatMap(({ row, by }) =>
    row.publishedAt === null
      ? []
      : [
          {
            number: row.number,
            publishedOn: dayInTimeZone(row.publishedAt, DEFAULT_TIME_ZONE),
            by: by && { zh: by.nameZh, en: by.nameEn },
            note: row.note,
          },
        ],
  )
  const draft = rows.find(({ row }) => row.publishedAt === null)?.row
  return { published, draft: draft ? { number: draft.number, version: draft.version } : null }
}

/** The reference as it reads with the draft, and how that differs from what is published. Two statements. */
export async function referenceInWork(db: Db) {
  const { published, draft } = await editions(db)
  const latest = published[0]?.number ?? 0
  const rows = await practiceRows(db.read, draft?.number ?? latest)
  return { published, draft, latest, rows, changes: editionChanges(rows, latest, draft?.number ?? latest) }
}

/** A practice on the page where the company edits it. */
export interface PracticeInWork extends StoredPractice {
  change: PracticeChange<StoredPractice>['kind'] | null
  /** The draft says something of it that can be taken back. */
  isInDraft: boolean
}

/** Those of one sub-process in their order; retired ones only while the draft retires them. */
export function practicesInWork(
  { rows, draft, latest, changes }: Awaited<ReturnType<typeof referenceInWork>>,
  code: string,
): PracticeInWork[] {
  const kinds = new Map(changes.map(({ key, kind }) => [key, kind]))
  return [...latestOfEach(rows, draft?.number ?? latest).values()]
    .filter((row) => row.subProcessCode === code && (!row.isRetired || row.edition === draft?.number))
    .sort(byPlace)
    .map((row) => ({ ...row, change: kinds.get(row.key) ?? null, isInDraft: row.edition === draft?.number }))
}
