import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { saveProgramme } from '../save-programme.server'
import type { SetWorkingWeek } from '../schema'

/** Changes the days of the weekend and whose official holidays apply. Refusals: forbidden, conflict, notFound. */
export async function setWorkingWeek(context: ChangeContext, input: SetWorkingWeek): Promise<Verdict<Changed<number>>> {
  return change(context, 'setWorkingWeek', async (tx, record) => {
    authorise(context, 'programme.configure')
    const { programme: row } = await programmeAtHand(tx, context)
    ensureUnchanged(row, input.version, 'programme')
    const weekend = [...new Set(input.weekend)].sort().join(',')
    await saveProgramme(tx, record, row, { weekend, holidaySource: input.holidaySource })
    return row.id
  })
}
