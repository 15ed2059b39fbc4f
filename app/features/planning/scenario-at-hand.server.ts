import { and, eq } from 'drizzle-orm'
import { type ChangeContext, ensureUnchanged, present, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { scenario } from '~db/schema/planning'

export type ScenarioRow = typeof scenario.$inferSelect

/** Inside a change: an open scenario of the programme at hand, unchanged since its page was shown. */
export async function openScenario(
  tx: Statements,
  context: ChangeContext,
  { scenarioId, version }: { scenarioId: number; version: number },
): Promise<ScenarioRow> {
  const [found] = await tx
    .select()
    .from(scenario)
    .where(and(eq(scenario.id, scenarioId), eq(scenario.programmeId, context.programmeId ?? 0)))
  const row = present(found)
  ensureUnchanged(row, version, 'scenario')
  if (row.state !== 'open') stop({ code: 'scenarioClosed' })
  return row
}
