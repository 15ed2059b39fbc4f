import { z } from 'zod'
import { STATUSES, STEP_KINDS, TRACKS } from '~/domain/vocabulary'

/** The columns that the list can be put in order by. */
export const SORTS = ['name', 'owner', 'step', 'progress', 'readiness', 'gate', 'status'] as const
export type Sort = (typeof SORTS)[number]

/** The owner filter of those that have none. */
export const NO_OWNER = 'none'

/** How the list is looked at. It lives in the address; what makes no sense there is read as not said. */
const listView = z.object({
  track: z.enum(TRACKS).nullable().catch(null),
  group: z.string().max(20).nullable().catch(null),
  /** The id of a person, as text, or `none`. */
  owner: z
    .string()
    .regex(/^(none|\d{1,15})$/)
    .nullable()
    .catch(null),
  step: z.enum(STEP_KINDS).nullable().catch(null),
  status: z.enum(STATUSES).nullable().catch(null),
  q: z.string().trim().max(120).catch(''),
  sort: z.enum(SORTS).nullable().catch(null),
  dir: z.enum(['asc', 'desc']).catch('asc'),
})
export type ListView = z.infer<typeof listView>

export function readListView(query: URLSearchParams): ListView {
  return listView.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
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
