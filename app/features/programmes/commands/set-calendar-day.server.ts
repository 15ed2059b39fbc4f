import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { calendarDay } from '~db/schema/programme'
import type { SetCalendarDay } from '../schema'

/** Makes a day the company's own holiday or working day; said again, the later word stands. Refusals: forbidden, notFound. */
export async function setCalendarDay(context: ChangeContext, input: SetCalendarDay): Promise<Verdict<Changed<number>>> {
  return change(context, 'setCalendarDay', async (tx, record) => {
    authorise(context, 'programme.configure')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    const [before] = await tx
      .select()
      .from(calendarDay)
      .where(and(eq(calendarDay.programmeId, programmeId), eq(calendarDay.day, input.day)))
    if (before) {
      const values = { kind: input.kind, note: input.note }
      await tx.update(calendarDay).set(values).where(eq(calendarDay.id, before.id))
      record.changed('calendarDay', before.id, before, values)
      return before.id
    }
    const values = { programmeId, day: input.day, kind: input.kind, note: input.note }
    const { id } = present((await tx.insert(calendarDay).values(values).returning({ id: calendarDay.id }))[0])
    record.created('calendarDay', id, values)
    return id
  })
}
