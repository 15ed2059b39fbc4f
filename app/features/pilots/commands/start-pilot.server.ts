import { and, eq, isNull } from 'drizzle-orm'
import { mayPlanPilot } from '~/domain/pilots'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { pilot } from '~db/schema/pilot'
import { subProcess } from '~db/schema/sub-process'
import { ensureBranch } from '../rows.server'
import type { StartPilot } from '../schema'

/**
 * Names the branch where a sub-process is tried and what is to be found out there; answers the pilot's id. The same
 * pilot sent twice is one pilot. Refused: `notFound` (fields `subProcessId`, `unitId`), `daysReversed`.
 */
export function startPilot(context: ChangeContext, input: StartPilot): Promise<Verdict<Changed<number>>> {
  return change(context, 'startPilot', async (tx, record) => {
    const { programme } = await programmeAtHand(tx, context)
    authorise(context, 'pilot.record', await namedSubProcess(tx, programme.id, input.subProcessId))
    await ensureBranch(tx, input.unitId)
    const { subProcessId, unitId, hypothesis, plannedStart = null, plannedEnd = null } = input
    ensure(mayPlanPilot({ plannedStart, plannedEnd }))
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
    const values = { programmeId: programme.id, subProcessId, unitId, hypothesis, plannedStart, plannedEnd }
    const made = present((await tx.insert(pilot).values(values).returning({ id: pilot.id }))[0])
    record.created('pilot', made.id, values)
    return made.id
  })
}

async function namedSubProcess(tx: Statements, programmeId: number, id: number) {
  const [found] = await tx
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.id, id), eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
  return found ?? stop({ code: 'notFound' }, 'subProcessId')
}
