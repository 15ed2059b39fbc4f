import { desc, isNotNull, isNull, lte } from 'drizzle-orm'
import type { PracticeInEdition } from '~/domain/tailoring'
import type { Statements } from '~db/client.server'
import { practiceEdition, referenceEdition } from '~db/schema/tailoring'

export type EditionRow = typeof referenceEdition.$inferSelect

/** A row of the reference practices, as the rules know it, with what a form that changes it has to send. */
export interface StoredPractice extends PracticeInEdition {
  id: number
  version: number
}

/** All that the reference says up to an edition, every edition's own rows. */
export async function practiceRows(read: Statements, upTo: number): Promise<StoredPractice[]> {
  const rows = await read.select().from(practiceEdition).where(lte(practiceEdition.edition, upTo))
  return rows.map(toPractice)
}

export function toPractice(row: typeof practiceEdition.$inferSelect): StoredPractice {
  return {
    id: row.id,
    key: row.practiceKey,
    edition: row.edition,
    subProcessCode: row.subProcessCode,
    position: row.position,
    title: { zh: row.titleZh, en: row.titleEn },
    text: { zh: row.textZh, en: row.textEn },
    pitfall: { zh: row.pitfallZh, en: row.pitfallEn },
    isRetired: row.isRetired,
    version: row.version,
  }
}

/** The latest edition that is published. Undefined only before the installation has been prepared. */
export async function latestEdition(read: Statements): Promise<EditionRow | undefined> {
  const [row] = await read
    .select()
    .from(referenceEdition)
    .where(isNotNull(referenceEdition.publishedAt))
    .orderBy(desc(referenceEdition.number))
    .limit(1)
  return row
}

/** The edition that is being written; there is at most one. */
export async function draftEdition(read: Statements): Promise<EditionRow | undefined> {
  const [row] = await read.select().from(referenceEdition).where(isNull(referenceEdition.publishedAt)).limit(1)
  return row
}
