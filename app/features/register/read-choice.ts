import { z } from 'zod'
import { ENTRY_KINDS } from '~/domain/vocabulary'
import { ENTRY_STATES } from './entry-states'

/** What makes no sense in the address is read as not said. Without a state, what is open is shown. */
const listChoice = z.object({
  kind: z.enum(ENTRY_KINDS).nullable().catch(null),
  owner: z.coerce.number().int().positive().nullable().catch(null),
  state: z.enum(ENTRY_STATES).catch('open'),
  /** A cell of the matrix: probability and impact. */
  cell: z
    .string()
    .regex(/^[1-5]-[1-5]$/)
    .nullable()
    .catch(null),
  page: z.coerce.number().int().positive().catch(1),
})
export type EntryChoice = z.infer<typeof listChoice>

export const readEntryChoice = (query: URLSearchParams): EntryChoice =>
  listChoice.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
