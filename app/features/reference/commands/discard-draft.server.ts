import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { practiceEdition, referenceEdition } from '~db/schema/tailoring'
import { draftAtHand } from '../draft.server'
import type { OneDraft } from '../schema'

/**
 * Throws the draft away with everything written into it; the log of changes keeps what it was. Answers the number it
 * would have had. Refused: `forbidden`, `notFound` without a draft, `conflict`.
 */
export async function discardDraft(context: ChangeContext, { version }: OneDraft): Promise<Verdict<Changed<number>>> {
  return change(context, 'discardDraft', async (tx, record) => {
    authorise(context, 'reference.edit')
    const draft = await draftAtHand(tx, version)
    const rows = await tx.select().from(practiceEdition).where(eq(practiceEdition.edition, draft.number))
    await tx.delete(practiceEdition).where(eq(practiceEdition.edition, draft.number))
    await tx.delete(referenceEdition).where(eq(referenceEdition.id, draft.id))
    for (const row of rows) record.removed('practice', row.id, row)
    record.removed('referenceEdition', draft.id, draft)
    return draft.number
  })
}
