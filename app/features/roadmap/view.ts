import type { RoadmapGrouping } from '~/domain/roadmap'
import type { Track } from '~/domain/vocabulary'

export const ZOOMS = ['week', 'month', 'quarter'] as const
export type Zoom = (typeof ZOOMS)[number]

/** How the roadmap is looked at. It lives in the address. */
export interface RoadmapView {
  zoom: Zoom
  group: RoadmapGrouping
  track: Track | null
  baseline: 'on' | 'off'
  view: 'chart' | 'table'
}

export const DEFAULT_VIEW: RoadmapView = { zoom: 'month', group: 'track', track: null, baseline: 'on', view: 'chart' }

/** The query of the view with these changes; what is the default is left out. */
export function queryOf(view: RoadmapView, changes: Partial<RoadmapView> = {}): string {
  const query = new URLSearchParams()
  const defaults = new Map<string, unknown>(Object.entries(DEFAULT_VIEW))
  for (const [key, value] of Object.entries({ ...view, ...changes })) {
    if (value !== null && value !== defaults.get(key)) query.set(key, value)
  }
  return query.size > 0 ? `?${query}` : '?'
}
