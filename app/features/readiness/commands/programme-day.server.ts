import { eq } from 'drizzle-orm'
import type { Day } from '~/domain/vocabulary'
import { type ChangeContext, present } from '~/lib/change.server'
import { todayIn } from '~/lib/clock.server'
import type { Statements } from '~db/client.server'
import { programme } from '~db/schema/programme'

/** Inside a change: the day it is in the programme's time zone. */
export async function dayOfChange(tx: Statements, context: ChangeContext): Promise<Day> {
  const [row] = await tx
    .select({ timeZone: programme.timeZone })
    .from(programme)
    .where(eq(programme.id, context.programmeId ?? 0))
  return todayIn(present(row).timeZone, context.now)
}
