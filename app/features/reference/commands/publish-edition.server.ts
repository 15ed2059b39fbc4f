import { eq, sql } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { practiceEdition, referenceEdition } from '~db/schema/tailoring'
import { draftAtHand } from '../draft.server'
import type { Publish } from '../schema'

/**
 * Publishes the draft: new programmes start from it, and those under way are shown what has changed. Answers its
 * number. Refused: `forbidden`, `notFound` without a draft, `conflict`, `editionEmpty`.
 */
export async function publishEdition(
  context: ChangeContext,
  { note, version }: Publish,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'publishEdition', async (tx, record) => {
    authorise(context, 'reference.edit')
    const draft = await draftAtHand(tx, version)
    const [written] = await tx
      .select({ n: sql<number>`count(*)` })
      .from(practiceEdition)
      .where(eq(practiceEdition.edition, draft.number))
    if ((written?.n ?? 0) === 0) stop({ code: 'editionEmpty' })
    const values = { publishedAt: context.now, madeById: context.actor.personId, note }
    await tx
      .update(referenceEdition)
      .set({ ...values, version: draft.version + 1 })
      .where(eq(referenceEdition.id, draft.id))
    record.changed('referenceEdition', draft.id, draft, values)
    return draft.number
  })
}
