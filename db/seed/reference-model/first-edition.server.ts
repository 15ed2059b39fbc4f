import { eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { practiceEdition, referenceEdition } from '~db/schema/tailoring'
import { REFERENCE_PRACTICES } from './practices'

/** The edition that ships with the product. */
export const FIRST_EDITION = 1

/** Rows of one insert: a practice has ten columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 1_000

/**
 * Writes what ships as edition 1 where no edition is there yet: on a new installation, and on one from before there
 * were editions. One transaction, so that an interrupted start leaves none and the next one writes it. `at` is in UTC
 * milliseconds. Answers whether it wrote.
 */
export function writeFirstEdition(db: Pick<Db, 'write'>, at: number): Promise<boolean> {
  return db.write(async (tx) => {
    const known = await tx
      .select({ id: referenceEdition.id })
      .from(referenceEdition)
      .where(eq(referenceEdition.number, FIRST_EDITION))
    if (known.length > 0) return false
    await tx.insert(referenceEdition).values({ number: FIRST_EDITION, publishedAt: at })
    const rows = shippedRows()
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await tx.insert(practiceEdition).values(rows.slice(from, from + ROWS_A_STATEMENT))
    }
    return true
  })
}

function shippedRows(): (typeof practiceEdition.$inferInsert)[] {
  const counts = new Map<string, number>()
  return REFERENCE_PRACTICES.map(({ key, subProcessCode, title, text, pitfall }) => {
    const position = counts.get(subProcessCode) ?? 0
    counts.set(subProcessCode, position + 1)
    return {
      practiceKey: key,
      edition: FIRST_EDITION,
      subProcessCode,
      position,
      titleZh: title.zh,
      titleEn: title.en,
      textZh: text.zh,
      textEn: text.en,
      pitfallZh: pitfall.zh,
      pitfallEn: pitfall.en,
    }
  })
}
