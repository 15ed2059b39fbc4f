import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, present } from '~/lib/change.server'
import { draftEdition } from '~/lib/reference-practices.server'
import { practiceEdition } from '~db/schema/tailoring'
import { openDraft } from '../draft.server'
import type { OnePractice } from '../schema'

/**
 * Takes back what the draft says of a practice: it reads as it is published, or is gone where the draft has added it.
 * Refused: `forbidden`, `notFound` where the draft says nothing of it, `conflict`.
 */
export async function revertPractice(
  context: ChangeContext,
  { practiceKey, version }: OnePractice,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'revertPractice', async (tx, record) => {
    authorise(context, 'reference.edit')
    const draft = present(await draftEdition(tx))
    const [found] = await tx
      .select()
      .from(practiceEdition)
      .where(and(eq(practiceEdition.practiceKey, practiceKey), eq(practiceEdition.edition, draft.number)))
    const row = present(found)
    ensureUnchanged(row, version, 'practice')
    await openDraft(tx, context, record)
    await tx.delete(practiceEdition).where(eq(practiceEdition.id, row.id))
    record.removed('practice', row.id, row)
    return practiceKey
  })
}
