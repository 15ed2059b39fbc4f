import { and, eq, isNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { unit } from '~db/schema/people'
import { pilot } from '~db/schema/pilot'
import type { StartPilot } from '../schema'

/**
 * Names the branch where a sub-process is tried and what is to be found out there; answers the pilot's id. The same
 * pilot sent twice is one pilot.
 */
export function startPilot(context: ChangeContext, input: StartPilot): Promise<Verdict<Changed<number>>> {
  return change(context, 'startPilot', async (tx, record) => {
    const of = await subProcessAtHand(tx, context, input.subProcessId)
    authorise(context, 'pilot.record', of)
    await ensureBranch(tx, input.unitId)
    const { subProcessId, unitId, hypothesis } = input
    const [same] = await tx
      .select({ id: pilot.id })
      .from(pilot)
      .where(
        and(
          eq(pilot.subProcessId, subProcessId),
          eq(pilot.unitId, unitId),
          eq(pilot.hypothesis, hypothesis),
          isNull(pilot.verdict),
        ),
      )
    if (same) return same.id
    const values = { programmeId: of.programmeId, subProcessId, unitId, hypothesis }
    const made = present((await tx.insert(pilot).values(values).returning({ id: pilot.id }))[0])
    record.created('pilot', made.id, values)
    return made.id
  })
}

async function ensureBranch(tx: Statements, unitId: number): Promise<void> {
  const [found] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
  if (!found) stop({ code: 'notFound' }, 'unitId')
}
