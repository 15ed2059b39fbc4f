import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { programme } from '~db/schema/programme'
import type { SetCadence } from '../schema'

/** Says how many calendar days lie between two formal reports. Refused: `conflict`. */
export function setCadence(
  context: ChangeContext,
  { reportEveryDays, version }: SetCadence,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'setReportCadence', async (tx, record) => {
    authorise(context, 'report.prepare')
    const { programme: row } = await programmeAtHand(tx, context)
    ensureUnchanged(row, version, 'programme')
    if (row.reportEveryDays === reportEveryDays) return undefined
    await tx
      .update(programme)
      .set({ reportEveryDays, version: row.version + 1 })
      .where(eq(programme.id, row.id))
    record.changed('programme', row.id, row, { reportEveryDays })
    return undefined
  })
}
