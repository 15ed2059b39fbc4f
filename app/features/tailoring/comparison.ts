import type { Plan } from '~/domain/plan'
import type { PracticeInEdition } from '~/domain/tailoring'
import type { Name, Track } from '~/domain/vocabulary'
import { type PracticeView, practiceViews } from './practice-view'
import type { Decision } from './queries.server'

/** Of which part the reference is laid beside ours; neither: of all. */
export interface ComparisonView {
  track: Track | null
  code: string | null
}

export interface ComparisonGroup {
  code: string
  track: Track
  name: Name
  owner: Name | null
  practices: PracticeView[]
}

export function comparisonOf(
  plan: Plan,
  source: { rows: readonly PracticeInEdition[]; edition: number; decisions: readonly Decision[] },
  view: ComparisonView,
): ComparisonGroup[] {
  return plan.subProcesses
    .filter(({ code, track }) =>
      view.code === null ? view.track === null || view.track === track : view.code === code,
    )
    .map(({ id, code, track, name, owner }) => ({
      code,
      track,
      name,
      owner: owner?.name ?? null,
      practices: practiceViews(code, id, source),
    }))
}

export function comparisonQuery({ track, code }: ComparisonView): string {
  const query = new URLSearchParams()
  if (track !== null) query.set('track', track)
  if (code !== null) query.set('code', code)
  return query.size > 0 ? `?${query}` : ''
}
