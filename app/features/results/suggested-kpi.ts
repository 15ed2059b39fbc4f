import type { KpiAim, Name } from '~/domain/vocabulary'

/** What the reference model measures a sub-process by. */
export interface SuggestedKpi {
  name: Name
  unit: 'count' | 'percent' | 'days' | 'score' | 'perMonth'
  aim: KpiAim
}

/** What a result is of, and who answers for it. */
export interface ResultSubProcess {
  id: number
  code: string
  name: Name
  ownerId: number | null
  deputyId: number | null
}
