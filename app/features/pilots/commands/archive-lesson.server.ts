import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { lesson } from '~db/schema/pilot'
import { lessonAtHand } from '../rows.server'

/** Offers a lesson to no wave any longer; the log of changes keeps it. */
export function archiveLesson(
  context: ChangeContext,
  input: { lessonId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveLesson', async (tx, record) => {
    const row = await lessonAtHand(tx, context, input)
    const after = { archivedAt: context.now }
    await tx
      .update(lesson)
      .set({ ...after, version: row.version + 1 })
      .where(eq(lesson.id, row.id))
    record.changed('lesson', row.id, row, after)
    return undefined
  })
}
