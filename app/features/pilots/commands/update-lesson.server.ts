import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { lesson } from '~db/schema/pilot'
import { lessonAtHand } from '../rows.server'
import type { UpdateLesson } from '../schema'

/** Words a lesson anew; who wrote it, and what waves have said about it, stay. */
export function updateLesson(context: ChangeContext, input: UpdateLesson): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateLesson', async (tx, record) => {
    const row = await lessonAtHand(tx, context, input)
    const after = { text: input.text, advice: input.advice }
    if (!differs(row, after)) return undefined
    await tx
      .update(lesson)
      .set({ ...after, version: row.version + 1 })
      .where(eq(lesson.id, row.id))
    record.changed('lesson', row.id, row, after)
    return undefined
  })
}
