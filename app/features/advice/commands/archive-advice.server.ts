import { eq } from 'drizzle-orm'
import { adviceIsOpen } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { tellNoMore } from '~/lib/tell.server'
import { advice } from '~db/schema/report'
import { adviceAtHand } from '../rows.server'
import type { ArchiveAdvice } from '../schema'

/**
 * Takes back what was said by mistake: whoever gave it, or the office; the log of changes keeps it. Refused:
 * `adviceClosed`, for something came of it.
 */
export function archiveAdvice(context: ChangeContext, input: ArchiveAdvice): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveAdvice', async (tx, record) => {
    const { row, unchanged } = await adviceAtHand(tx, context, input)
    authorise(context, 'advice.withdraw', { assigneeId: row.givenById })
    ensure(adviceIsOpen(row))
    unchanged()
    const after = { archivedAt: context.now }
    await tx
      .update(advice)
      .set({ ...after, version: row.version + 1 })
      .where(eq(advice.id, row.id))
    record.changed('advice', row.id, row, after)
    const about = { programmeId: row.programmeId, subject: 'advice', subjectId: row.id } as const
    await tellNoMore(tx, { ...about, kind: 'adviceAssigned' })
    return undefined
  })
}
