import { and, eq, isNull } from 'drizzle-orm'
import type { Target } from '~/domain/permissions'
import { type ChangeContext, present, stop } from '~/lib/change.server'
import { takesPart } from '~/lib/person-choice.server'
import type { Statements } from '~db/client.server'
import { kpi } from '~db/schema/benefit'
import { person } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'

type Row = typeof kpi.$inferSelect
type Owned = Pick<typeof subProcess.$inferSelect, 'ownerId' | 'deputyId'>

/** Who answers for a KPI: who answers for its sub-process; of what several bring together, its own owner. */
export function targetOf(row: Pick<Row, 'ownerId'>, of: Owned | null): Target {
  return of ? { ownerId: of.ownerId, deputyId: of.deputyId } : { ownerId: row.ownerId }
}

/** Inside a change: a KPI of the programme at hand, and whom it concerns; or an end of the change. */
export async function kpiAtHand(
  tx: Statements,
  context: ChangeContext,
  id: number,
): Promise<{ row: Row; target: Target }> {
  const [found] = await tx
    .select({ row: kpi, of: subProcess })
    .from(kpi)
    .leftJoin(subProcess, eq(subProcess.id, kpi.subProcessId))
    .where(and(eq(kpi.programmeId, context.programmeId ?? 0), eq(kpi.id, id), isNull(kpi.archivedAt)))
  const { row, of } = present(found)
  return { row, target: targetOf(row, of) }
}

/** Inside a change: all KPIs of the programme that are there. */
export function kpisAtHand(tx: Statements, context: ChangeContext) {
  const ofProgramme = eq(kpi.programmeId, context.programmeId ?? 0)
  return tx
    .select()
    .from(kpi)
    .where(and(ofProgramme, isNull(kpi.archivedAt)))
}

/** Inside a change: whom each KPI of the programme concerns, by its id. */
export async function targetsAtHand(tx: Statements, context: ChangeContext): Promise<ReadonlyMap<number, Target>> {
  const rows = await tx
    .select({ row: kpi, of: subProcess })
    .from(kpi)
    .leftJoin(subProcess, eq(subProcess.id, kpi.subProcessId))
    .where(and(eq(kpi.programmeId, context.programmeId ?? 0), isNull(kpi.archivedAt)))
  return new Map(rows.map(({ row, of }) => [row.id, targetOf(row, of)]))
}

/** The KPI that one hangs under, as the log of changes tells it: by name. */
export function parentIn(kpis: readonly Row[], parentId: number | null): string | null {
  const found = kpis.find(({ id }) => id === parentId)
  return found ? found.nameZh || found.nameEn : null
}

/** Inside a change: the person takes part in the programme, or nobody is named. Refused: `notFound` (`ownerId`). */
export async function ensureOwner(tx: Statements, programmeId: number, ownerId: number | null): Promise<void> {
  if (ownerId === null) return
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, ownerId), isNull(person.archivedAt), takesPart(tx, programmeId)))
  if (!found) stop({ code: 'notFound' }, 'ownerId')
}
