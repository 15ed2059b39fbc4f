import type { Verdict } from '~/domain/verdict'
import { endKey } from '~/lib/access-keys.server'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import type { RevokeCalendarKey } from '../schema'

/** Ends a key of the actor's own at once and for good. Somebody else's does not exist for them. */
export function revokeCalendarKey(
  context: ChangeContext,
  input: RevokeCalendarKey,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'revokeCalendarKey', async (tx, record) => {
    authorise(context, 'programme.view')
    const { programmeId, actor } = context
    const owner = { programmeId: programmeId ?? 0, purpose: 'calendar', personId: actor.personId ?? 0 } as const
    return endKey(tx, record, context, { ...input, owner })
  })
}
