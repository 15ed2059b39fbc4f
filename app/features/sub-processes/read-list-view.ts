import { z } from 'zod'
import { STATUSES, STEP_KINDS, TRACKS } from '~/domain/vocabulary'
import { type ListView, SORTS } from './list-view'

/** What makes no sense in the address is read as not said. */
const listView = z.object({
  track: z.enum(TRACKS).nullable().catch(null),
  group: z.string().max(20).nullable().catch(null),
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

export function readListView(query: URLSearchParams): ListView {
  return listView.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
}
