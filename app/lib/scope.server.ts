import { and, eq, isNull } from 'drizzle-orm'
import type { Statements } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { type ChangeContext, present } from './change.server'
import { todayIn } from './clock.server'

/** Inside a change: the programme it is about, and the day it is there. Ends the change outside any programme. */
export async function programmeAtHand(tx: Statements, context: ChangeContext) {
  const [row] = await tx
    .select()
    .from(programme)
    .where(and(eq(programme.id, context.programmeId ?? 0), isNull(programme.archivedAt)))
  const found = present(row)
  return { programme: found, today: todayIn(found.timeZone, context.now) }
}

/** Inside a change: a sub-process of the programme at hand, or an end of the change. */
export async function subProcessAtHand(tx: Statements, context: ChangeContext, id: number) {
  const ofProgramme = eq(subProcess.programmeId, context.programmeId ?? 0)
  const [row] = await tx
    .select()
    .from(subProcess)
    .where(and(ofProgramme, eq(subProcess.id, id), isNull(subProcess.archivedAt)))
  return present(row)
}
