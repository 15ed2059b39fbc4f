import { desc, eq, max, sql } from 'drizzle-orm'
import { type ChangeContext, ensureUnchanged, present, type Recorder, stop } from '~/lib/change.server'
import { draftEdition, type EditionRow } from '~/lib/reference-practices.server'
import type { Statements } from '~db/client.server'
import { practiceEdition, referenceEdition } from '~db/schema/tailoring'

export type PracticeRow = typeof practiceEdition.$inferSelect

/**
 * Inside a change: the draft, made by the first change of the reference after a publication. Its version grows with
 * everything that is written into it, so that nobody publishes what they have not seen.
 */
export async function openDraft(tx: Statements, context: ChangeContext, record: Recorder): Promise<EditionRow> {
  const known = await draftEdition(tx)
  if (known) {
    await tx
      .update(referenceEdition)
      .set({ version: sql`${referenceEdition.version} + 1` })
      .where(eq(referenceEdition.id, known.id))
    return known
  }
  const [last] = await tx.select({ number: max(referenceEdition.number) }).from(referenceEdition)
  const values = { number: (last?.number ?? 0) + 1, publishedAt: null, madeById: context.actor.personId }
  const row = present((await tx.insert(referenceEdition).values(values).returning())[0])
  record.created('referenceEdition', row.id, values)
  return row
}

/** Inside a change: the draft as it was shown. Ends the change when there is none, or when it has grown since. */
export async function draftAtHand(tx: Statements, version: number): Promise<EditionRow> {
  const row = present(await draftEdition(tx))
  ensureUnchanged(row, version, 'referenceEdition')
  return row
}

/** Inside a change: how the practice reads last, in the draft too, as it was shown. Ends the change when it is retired. */
export async function practiceAtHand(
  tx: Statements,
  { practiceKey, version }: { practiceKey: string; version: number },
): Promise<PracticeRow> {
  const [row] = await tx
    .select()
    .from(practiceEdition)
    .where(eq(practiceEdition.practiceKey, practiceKey))
    .orderBy(desc(practiceEdition.edition))
    .limit(1)
  const found = present(row)
  ensureUnchanged(found, version, 'practice')
  if (found.isRetired) stop({ code: 'notFound' })
  return found
}

/**
 * Inside a change: writes into the draft how the practice reads from now on; what it does not say stays. The version
 * goes on from edition to edition, so that a form shown before the draft was opened is known as such.
 */
export async function writePractice(
  tx: Statements,
  record: Recorder,
  draft: EditionRow,
  row: PracticeRow,
  values: Partial<PracticeRow>,
): Promise<void> {
  const version = row.version + 1
  if (row.edition === draft.number) {
    await tx
      .update(practiceEdition)
      .set({ ...values, version })
      .where(eq(practiceEdition.id, row.id))
    record.changed('practice', row.id, row, values)
    return
  }
  const { id: _, ...kept } = row
  const copy = { ...kept, ...values, edition: draft.number, version }
  const made = present((await tx.insert(practiceEdition).values(copy).returning({ id: practiceEdition.id }))[0])
  record.changed('practice', made.id, row, { ...values, edition: draft.number })
}
