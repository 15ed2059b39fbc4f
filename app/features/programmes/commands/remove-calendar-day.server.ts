import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { calendarDay } from '~db/schema/programme'

/** Lets a day follow the weekend and the official list again. Refusals: forbidden, notFound. */
export async function removeCalendarDay(
  context: ChangeContext,
  { id }: { id: number },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'removeCalendarDay', async (tx, record) => {
    authorise(context, 'programme.configure')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    const [found] = await tx
      .select()
      .from(calendarDay)
      .where(and(eq(calendarDay.id, id), eq(calendarDay.programmeId, programmeId)))
    const row = present(found)
    await tx.delete(calendarDay).where(eq(calendarDay.id, row.id))
    record.removed('calendarDay', row.id, row)
    return row.id
  })
}
