import { eq } from 'drizzle-orm'
import type { AcceptedLoad } from '~/domain/wave-overloads'
import type { Statements } from '~db/client.server'
import { acceptedOverload } from '~db/schema/planning'

/** What somebody has said may be carried beyond a limit. */
export async function acceptedLoads(statements: Statements, programmeId: number): Promise<AcceptedLoad[]> {
  const rows = await statements.select().from(acceptedOverload).where(eq(acceptedOverload.programmeId, programmeId))
  return rows.map(({ kind, personId, unitId, fromDay, toDay, peak }) => ({
    kind,
    id: (kind === 'owner' ? personId : unitId) ?? 0,
    range: { start: fromDay, end: toDay },
    peak,
  }))
}
