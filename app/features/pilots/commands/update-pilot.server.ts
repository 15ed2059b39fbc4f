import { eq } from 'drizzle-orm'
import { mayPlanPilot } from '~/domain/pilots'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { pilot } from '~db/schema/pilot'
import { ensureBranch, pilotAtHand } from '../rows.server'
import type { UpdatePilot } from '../schema'

/** Words the hypothesis anew, or tries it elsewhere or on other days. Refused: `notFound` (`unitId`), `daysReversed`. */
export function updatePilot(context: ChangeContext, input: UpdatePilot): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updatePilot', async (tx, record) => {
    const { row } = await pilotAtHand(tx, context, input.pilotId)
    ensureUnchanged(row, input.version, 'pilot')
    const { pilotId, version, ...after } = input
    if (after.unitId !== row.unitId) await ensureBranch(tx, after.unitId)
    ensure(mayPlanPilot(after))
    if (!differs(row, after)) return undefined
    await tx
      .update(pilot)
      .set({ ...after, version: version + 1 })
      .where(eq(pilot.id, pilotId))
    record.changed('pilot', pilotId, row, after)
    return undefined
  })
}
