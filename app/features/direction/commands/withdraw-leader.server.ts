import { eq } from 'drizzle-orm'
import { mayInvite } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { respondent } from '~db/schema/direction'
import { respondentAtHand } from '../rows.server'

/** No longer asks a leader; what they answered does not count any more, and is there again when they are asked again. */
export async function withdrawLeader(
  context: ChangeContext,
  { respondentId }: { respondentId: number },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'withdrawLeader', async (tx, record) => {
    authorise(context, 'direction.manage')
    const { respondent: row, diagnosis } = await respondentAtHand(tx, context, respondentId)
    ensure(mayInvite(diagnosis.state))
    const after = { archivedAt: context.now }
    await tx
      .update(respondent)
      .set({ ...after, version: row.version + 1 })
      .where(eq(respondent.id, row.id))
    record.changed('respondent', row.id, row, after)
    return row.id
  })
}
