import { eq } from 'drizzle-orm'
import { pilotStanding } from '~/domain/pilot-criteria'
import { mayDecide } from '~/domain/pilots'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { pilot } from '~db/schema/pilot'
import { courseOf, criteriaIn, pilotAtHand } from '../rows.server'
import type { DecidePilot } from '../schema'

/**
 * Records the verdict of a pilot against its criteria: pass, extend or stop, on a day, with what was found. It may be
 * revised. To extend moves the end. Refused: what `mayDecide` refuses.
 */
export function decidePilot(context: ChangeContext, input: DecidePilot): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'decidePilot', async (tx, record) => {
    const { row, today } = await pilotAtHand(tx, context, input.pilotId)
    ensureUnchanged(row, input.version, 'pilot')
    const { window, hasBegun } = await courseOf(tx, row)
    const standing = pilotStanding(await criteriaIn(tx, row.id))
    ensure(mayDecide(input, { window, hasBegun, verdict: row.verdict, standing }, today))

    const { verdict, verdictOn, result, extendTo } = input
    const isLonger = verdict === 'extend' && extendTo !== null && extendTo !== window.end
    const after = {
      ...{ verdict, verdictOn, result },
      ...(isLonger && { plannedStart: window.start, plannedEnd: extendTo }),
    }
    if (!differs(row, after)) return undefined
    await tx
      .update(pilot)
      .set({ ...after, version: row.version + 1 })
      .where(eq(pilot.id, row.id))
    record.changed('pilot', row.id, row, after)
    return undefined
  })
}
