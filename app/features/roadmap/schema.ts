import { z } from 'zod'
import { ROADMAP_GROUPINGS } from '~/domain/roadmap'
import { TRACKS } from '~/domain/vocabulary'
import { DEFAULT_VIEW, type RoadmapView, ZOOMS } from './view'

/** What makes no sense in the address is read as the default. */
const roadmapView = z.object({
  zoom: z.enum(ZOOMS).catch(DEFAULT_VIEW.zoom),
  group: z.enum(ROADMAP_GROUPINGS).catch(DEFAULT_VIEW.group),
  track: z.enum(TRACKS).nullable().catch(DEFAULT_VIEW.track),
  baseline: z.enum(['on', 'off']).catch(DEFAULT_VIEW.baseline),
  view: z.enum(['chart', 'table']).catch(DEFAULT_VIEW.view),
})

export function readView(query: URLSearchParams): RoadmapView {
  return roadmapView.parse(Object.fromEntries(query))
}
