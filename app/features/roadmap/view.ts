import type { RoadmapGrouping } from '~/domain/roadmap-groups'
import type { Status, Track } from '~/domain/vocabulary'

export const ZOOMS = ['week', 'month', 'quarter'] as const
export type Zoom = (typeof ZOOMS)[number]

/** How the roadmap is looked at. It lives in the address. */
export interface RoadmapView {
  zoom: Zoom
  group: RoadmapGrouping
  track: Track | null
  /** The id of a person, as text, or `none`. */
  owner: string | null
  status: Status | null
  /** Part of a code or name. */
  q: string
  /** What is drawn under the bars: what the waves were committed to, nothing, or a kept plan by its id. */
  baseline: 'on' | 'off' | `${number}`
  /** Whether the critical path is shown. */
  path: 'on' | 'off'
  view: 'chart' | 'table'
  /** Whether the bars can be moved. */
  edit: 'on' | 'off'
  /** The id of the scenario that is worked on instead of the plan. */
  scenario: string | null
  /** The groups that are folded, by their keys with commas between, or `all`. */
  fold: string
  /** Where all are folded: those that are not. */
  open: string
}

export const DEFAULT_VIEW: RoadmapView = {
  zoom: 'month',
  group: 'track',
  track: null,
  owner: null,
  status: null,
  q: '',
  baseline: 'on',
  path: 'off',
  view: 'chart',
  edit: 'off',
  scenario: null,
  fold: '',
  open: '',
}

/** The query of the view with these changes; what is the default is left out. Other groups are not folded. */
export function queryOf(view: RoadmapView, changes: Partial<RoadmapView> = {}): string {
  const folds = changes.group && changes.group !== view.group ? { fold: '', open: '' } : {}
  const query = new URLSearchParams()
  const defaults = new Map<string, unknown>(Object.entries(DEFAULT_VIEW))
  for (const [key, value] of Object.entries({ ...view, ...folds, ...changes })) {
    if (value !== null && value !== defaults.get(key)) query.set(key, value)
  }
  return query.size > 0 ? `?${query}` : '?'
}

/** Whether it is the same data, only looked at in another way: then nothing needs to be loaded again. */
export function showsTheSame(a: RoadmapView, b: RoadmapView): boolean {
  return (
    (['group', 'track', 'owner', 'status', 'q', 'path', 'scenario'] as const).every((key) => a[key] === b[key]) &&
    keptPlan(a) === keptPlan(b)
  )
}

/** The id of the kept plan that is drawn under the bars, if it is one. */
export function keptPlan({ baseline }: Pick<RoadmapView, 'baseline'>): string | null {
  return baseline === 'on' || baseline === 'off' ? null : baseline
}

export function isFiltered({ track, owner, status, q }: RoadmapView): boolean {
  return q !== '' || [track, owner, status].some((value) => value !== null)
}

export const NO_FILTER = { track: null, owner: null, status: null, q: '' } as const

export function isFolded({ fold, open }: Pick<RoadmapView, 'fold' | 'open'>, key: string): boolean {
  return fold === ALL ? !listed(open).includes(key) : listed(fold).includes(key)
}

/** The view with this group folded, or unfolded again. */
export function withFold(view: RoadmapView, key: string): Pick<RoadmapView, 'fold' | 'open'> {
  const toggled = (list: string) => {
    const keys = listed(list)
    return (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]).join()
  }
  return view.fold === ALL ? { fold: ALL, open: toggled(view.open) } : { fold: toggled(view.fold), open: '' }
}

export const ALL = 'all'

function listed(keys: string): string[] {
  return keys === '' ? [] : keys.split(',')
}
