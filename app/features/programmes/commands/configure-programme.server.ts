import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { saveProgramme } from '../save-programme.server'
import type { ConfigureProgramme } from '../schema'

/** Changes names, coordinator, time zone and thresholds. Refusals: forbidden, conflict, notFound. */
export async function configureProgramme(
  context: ChangeContext,
  input: ConfigureProgramme,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'configureProgramme', async (tx, record) => {
    authorise(context, 'programme.configure')
    const { programme: row } = await programmeAtHand(tx, context)
    const { version, ...values } = input
    ensureUnchanged(row, version, 'programme')
    await saveProgramme(tx, record, row, values)
    return row.id
  })
}
