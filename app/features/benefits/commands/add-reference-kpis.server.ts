import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { referenceKpis } from '~/lib/first-kpis.server'
import { programmeAtHand } from '~/lib/scope.server'
import { kpi } from '~db/schema/benefit'
import { subProcess } from '~db/schema/sub-process'
import { kpisAtHand } from '../rows.server'

/**
 * Gives each sub-process without any KPI those of the reference model; answers how many. Refused: `kpisThere` when there
 * is nothing to add.
 */
export function addReferenceKpis(context: ChangeContext): Promise<Verdict<Changed<number>>> {
  return change(context, 'addReferenceKpis', async (tx, record) => {
    authorise(context, 'kpi.manage')
    const { programme } = await programmeAtHand(tx, context)
    const known = new Set((await kpisAtHand(tx, context)).map(({ subProcessId }) => subProcessId))
    const subProcesses = await tx
      .select({ id: subProcess.id, code: subProcess.code })
      .from(subProcess)
      .where(and(eq(subProcess.programmeId, programme.id), isNull(subProcess.archivedAt)))
      .orderBy(asc(subProcess.position))
    const rows = referenceKpis(
      programme.id,
      subProcesses.filter(({ id }) => !known.has(id)),
    )
    if (rows.length === 0) stop({ code: 'kpisThere' })
    const made = await tx.insert(kpi).values(rows).returning()
    for (const { id, nameZh, nameEn, subProcessId, measure, aim } of made) {
      record.created('kpi', id, { nameZh, nameEn, subProcessId, measure, aim })
    }
    return made.length
  })
}
