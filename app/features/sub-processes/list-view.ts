import type { Status, StepKind, Track } from '~/domain/vocabulary'

/** The columns that the list can be put in order by. */
export const SORTS = ['name', 'owner', 'step', 'progress', 'readiness', 'gate', 'status'] as const
export type Sort = (typeof SORTS)[number]

/** The owner filter of those that have none. */
export const NO_OWNER = 'none'

/** How the list is looked at. It lives in the address. */
export interface ListView {
  track: Track | null
  group: string | null
  /** The id of a person, as text, or `none`. */
  owner: string | null
  step: StepKind | null
  status: Status | null
  q: string
  sort: Sort | null
  dir: 'asc' | 'desc'
}

/** The query of the view with these changes; what is not said is left out. */
export function listQuery(view: ListView, changes: Partial<ListView> = {}): string {
  const wanted = { ...view, ...changes }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(wanted)) {
    const isDefault = value === null || value === '' || (key === 'dir' && (value === 'asc' || wanted.sort === null))
    if (!isDefault) query.set(key, value)
  }
  return query.size > 0 ? `?${query}` : '?'
}

/** Where a column's heading leads: first up, then down, then back to the order of the model. */
export function sortQuery(view: ListView, sort: Sort): string {
  if (view.sort !== sort) return listQuery(view, { sort, dir: 'asc' })
  return view.dir === 'asc' ? listQuery(view, { dir: 'desc' }) : listQuery(view, { sort: null, dir: 'asc' })
}

export function isFiltered(view: ListView): boolean {
  const { track, group, owner, step, status, q } = view
  return q !== '' || [track, group, owner, step, status].some((value) => value !== null)
}
