import type { Verdict } from '~/domain/verdict'
import { addKey } from '~/lib/access-keys.server'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import type { MakeUsageKey } from '../schema'

/** Makes a key by which a system may give readings of use, in the name of whoever makes it. Answers as `addKey` does. */
export function makeUsageKey(context: ChangeContext, input: MakeUsageKey): Promise<Verdict<Changed<string>>> {
  return change(context, 'makeUsageKey', async (tx, record) => {
    authorise(context, 'accessKey.manage')
    return addKey(tx, record, context, { ...input, purpose: 'usage' })
  })
}
