import { and, eq } from 'drizzle-orm'
import { mayDecide } from '~/domain/pilots'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
} from '~/lib/change.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import { pilot } from '~db/schema/pilot'
import type { DecidePilot } from '../schema'

/** Records the verdict of a pilot: pass, extend or stop, on a day, with what was found. It may be revised. */
export function decidePilot(context: ChangeContext, input: DecidePilot): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'decidePilot', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const [found] = await tx
      .select()
      .from(pilot)
      .where(and(eq(pilot.id, input.pilotId), eq(pilot.programmeId, programme.id)))
    const row = present(found)
    authorise(context, 'pilot.record', await subProcessAtHand(tx, context, row.subProcessId))
    ensureUnchanged(row, input.version, 'pilot')
    ensure(mayDecide(input, today))

    const after = { verdict: input.verdict, verdictOn: input.verdictOn, result: input.result }
    if (row.verdict === after.verdict && row.verdictOn === after.verdictOn && row.result === after.result) {
      return undefined
    }
    await tx
      .update(pilot)
      .set({ ...after, version: row.version + 1 })
      .where(eq(pilot.id, row.id))
    record.changed('pilot', row.id, row, after)
    return undefined
  })
}
