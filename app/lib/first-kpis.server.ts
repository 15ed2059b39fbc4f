import { isKnownMeasure, type KpiMeasure } from '~/domain/kpi-measures'
import type { kpi } from '~db/schema/benefit'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'
import type { ReferenceKpi } from '~db/seed/reference-model/types'

/** The KPIs by which the reference model measures these sub-processes, to be written into a programme. */
export function referenceKpis(
  programmeId: number,
  subProcesses: readonly { id: number; code: string }[],
): (typeof kpi.$inferInsert)[] {
  const idOf = new Map(subProcesses.map(({ code, id }) => [code, id]))
  return REFERENCE_SUB_PROCESSES.flatMap(({ code, kpis }) => {
    const subProcessId = idOf.get(code)
    if (subProcessId === undefined) return []
    return kpis.map((one, position) => ({
      programmeId,
      subProcessId,
      nameZh: one.name.zh,
      nameEn: one.name.en,
      measure: measureOf(one),
      aim: one.better,
      position,
    }))
  })
}

function measureOf({ unit, per }: ReferenceKpi): KpiMeasure {
  if (per === 'month') return 'perMonth'
  return isKnownMeasure(unit) ? unit : '%'
}
