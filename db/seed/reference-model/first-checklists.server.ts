import { eq, notExists, sql } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { CHECK_TEMPLATE } from './check-template'

/** Rows of one insert: an item has twelve columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 1_000

type NewItem = typeof checklistItem.$inferInsert

/**
 * The checklist that ships with the product: as the template of a programme, or (of a sub-process) as its list, which
 * begins as the template is.
 */
export function shippedItems(programmeId: number, subProcessId: number | null): NewItem[] {
  return CHECK_TEMPLATE.map(({ key, dimension, neededBy, name, weight, blocker, evidenceRequired }, position) => ({
    programmeId,
    subProcessId,
    key,
    dimension,
    neededBy,
    nameZh: name.zh,
    nameEn: name.en,
    weight,
    isBlocker: blocker,
    evidenceRequired,
    position,
    answeredVersion: subProcessId === null ? null : 1,
  }))
}

/**
 * Gives every programme from before there were checklists its template, and each of its sub-processes its list. One
 * transaction, so that an interrupted start leaves none and the next one writes them. Answers how many programmes got
 * theirs.
 */
export function writeFirstChecklists(db: Pick<Db, 'write'>): Promise<number> {
  return db.write(async (tx) => {
    const hasTemplate = tx
      .select({ one: sql`1` })
      .from(checklistItem)
      .where(eq(checklistItem.programmeId, programme.id))
    const without = await tx.select({ id: programme.id }).from(programme).where(notExists(hasTemplate))
    if (without.length === 0) return 0
    const ids = new Set(without.map(({ id }) => id))
    const subProcesses = await tx.select({ id: subProcess.id, programmeId: subProcess.programmeId }).from(subProcess)
    const rows = [
      ...without.flatMap(({ id }) => shippedItems(id, null)),
      ...subProcesses
        .filter(({ programmeId }) => ids.has(programmeId))
        .flatMap(({ id, programmeId }) => shippedItems(programmeId, id)),
    ]
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await tx.insert(checklistItem).values(rows.slice(from, from + ROWS_A_STATEMENT))
    }
    return without.length
  })
}
