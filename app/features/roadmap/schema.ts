import { ROADMAP_GROUPINGS } from '~/domain/roadmap-groups'
import { STATUSES, TRACKS } from '~/domain/vocabulary'
import { DEFAULT_VIEW, type RoadmapView, ZOOMS } from './view'

/**
 * What makes no sense in the address is read as the default. Read by hand, since the browser does it too, and a view
 * is no reason to send it a library.
 */
export function readView(query: URLSearchParams): RoadmapView {
  const one = <T extends string, D>(key: string, values: readonly T[], otherwise: D): T | D =>
    values.find((value) => value === query.get(key)) ?? otherwise
  const text = (key: string, pattern: RegExp) => pattern.exec(query.get(key) ?? '')?.[0] ?? null
  return {
    zoom: one('zoom', ZOOMS, DEFAULT_VIEW.zoom),
    group: one('group', ROADMAP_GROUPINGS, DEFAULT_VIEW.group),
    track: one('track', TRACKS, null),
    owner: text('owner', /^(none|\d{1,15})$/),
    status: one('status', STATUSES, null),
    q: (query.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
    baseline: baselineIn(query.get('baseline') ?? ''),
    path: one('path', SWITCH, DEFAULT_VIEW.path),
    view: one('view', ['chart', 'table'], DEFAULT_VIEW.view),
    edit: one('edit', SWITCH, DEFAULT_VIEW.edit),
    scenario: text('scenario', /^\d{1,15}$/),
    fold: text('fold', KEYS) ?? '',
    open: text('open', KEYS) ?? '',
  }
}

function baselineIn(text: string): RoadmapView['baseline'] {
  if (/^[1-9]\d{0,8}$/.test(text)) return `${Number(text)}`
  return text === 'none' || text === 'off' ? 'off' : 'on'
}

const SWITCH = ['on', 'off'] as const
const KEYS = /^[\w-]+(,[\w-]+)*$/
const LONGEST_SEARCH = 120
