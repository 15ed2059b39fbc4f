import { z } from 'zod'
import { ROADMAP_GROUPINGS } from '~/domain/roadmap'
import { TRACKS } from '~/domain/vocabulary'

export const ZOOMS = ['week', 'month', 'quarter'] as const
export type Zoom = (typeof ZOOMS)[number]

/** How the roadmap is looked at. It lives in the address; what makes no sense there is read as the default. */
const roadmapView = z.object({
  zoom: z.enum(ZOOMS).catch('month'),
  group: z.enum(ROADMAP_GROUPINGS).catch('track'),
  track: z.enum(TRACKS).nullable().catch(null),
  baseline: z.enum(['on', 'off']).catch('on'),
  view: z.enum(['chart', 'table']).catch('chart'),
})
export type RoadmapView = z.infer<typeof roadmapView>

export function readView(query: URLSearchParams): RoadmapView {
  return roadmapView.parse(Object.fromEntries(query))
}

/** The query of the view with these changes; what is the default is left out. */
export function queryOf(view: RoadmapView, changes: Partial<RoadmapView> = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...view, ...changes })) {
    if (value !== null && value !== DEFAULTS.get(key)) query.set(key, value)
  }
  return query.size > 0 ? `?${query}` : '?'
}

const DEFAULTS = new Map<string, unknown>(Object.entries(readView(new URLSearchParams())))
