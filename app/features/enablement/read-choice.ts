import { z } from 'zod'
import { ACTIVITY_STATES } from '~/domain/enablement'
import { ENABLEMENT_KINDS } from '~/domain/vocabulary'

/** What makes no sense in the address is read as not said. */
const activityChoice = z.object({
  kind: z.enum(ENABLEMENT_KINDS).nullable().catch(null),
  state: z.enum(ACTIVITY_STATES).nullable().catch(null),
  subProcess: z.string().trim().max(40).catch(''),
  q: z.string().trim().max(60).catch(''),
  page: z.coerce.number().int().positive().catch(1),
})
export type ActivityChoice = z.infer<typeof activityChoice>

export const readActivityChoice = (query: URLSearchParams): ActivityChoice =>
  activityChoice.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
