import { and, eq, gt, isNotNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { programme } from '~db/schema/programme'
import { referenceEdition } from '~db/schema/tailoring'
import type { TakeOver } from '../schema'

/**
 * From now on the programme measures itself by this edition. Its decisions stay as they are: those on practices that
 * read differently now are marked, those on retired ones are no longer asked for. Refused: `forbidden`, `conflict`,
 * `notFound` for an edition that is not published, or not later than the programme's.
 */
export async function takeOverEdition(
  context: ChangeContext,
  { edition, version }: TakeOver,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'takeOverEdition', async (tx, record) => {
    authorise(context, 'programme.configure')
    const { programme: row } = await programmeAtHand(tx, context)
    ensureUnchanged(row, version, 'programme')
    const [published] = await tx
      .select({ number: referenceEdition.number })
      .from(referenceEdition)
      .where(
        and(
          eq(referenceEdition.number, edition),
          gt(referenceEdition.number, row.referenceEdition),
          isNotNull(referenceEdition.publishedAt),
        ),
      )
    present(published)
    await tx
      .update(programme)
      .set({ referenceEdition: edition, version: row.version + 1 })
      .where(eq(programme.id, row.id))
    record.changed('programme', row.id, row, { referenceEdition: edition })
    return edition
  })
}
