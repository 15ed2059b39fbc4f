import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { reportSession } from '~db/schema/report'
import { sessionAtHand } from '../rows.server'
import type { ArchiveSession } from '../schema'

/** Takes a session back, such as one noted for the wrong report; the log of changes keeps it. */
export function archiveSession(context: ChangeContext, input: ArchiveSession): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveSession', async (tx, record) => {
    authorise(context, 'report.follow')
    const row = await sessionAtHand(tx, context, input)
    const after = { archivedAt: context.now }
    await tx
      .update(reportSession)
      .set({ ...after, version: row.version + 1 })
      .where(eq(reportSession.id, row.id))
    record.changed('reportSession', row.id, row, after)
    return undefined
  })
}
