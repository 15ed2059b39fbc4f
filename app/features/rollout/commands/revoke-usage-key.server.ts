import type { Verdict } from '~/domain/verdict'
import { endKey } from '~/lib/access-keys.server'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import type { RevokeUsageKey } from '../schema'

/** Ends a key at once and for good; what it has brought stays. */
export function revokeUsageKey(context: ChangeContext, input: RevokeUsageKey): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'revokeUsageKey', async (tx, record) => {
    authorise(context, 'accessKey.manage')
    const owner = { programmeId: context.programmeId ?? 0, purpose: 'usage' } as const
    return endKey(tx, record, context, { ...input, owner })
  })
}
