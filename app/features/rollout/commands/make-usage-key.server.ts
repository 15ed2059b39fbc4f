import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { accessKey } from '~db/schema/landing'
import type { MakeUsageKey } from '../schema'

/**
 * Makes a key by which a system may give readings of use, in the name of whoever makes it. Answers the hash of the key
 * that was made: of a form sent again it is that of the first one, which nobody knows any more.
 */
export function makeUsageKey(
  context: ChangeContext,
  { name, keyHash }: MakeUsageKey,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'makeUsageKey', async (tx, record) => {
    authorise(context, 'accessKey.manage')
    const { programme } = await programmeAtHand(tx, context)
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, purpose: 'usage' as const, name, personId }
    const made = present(
      (
        await tx
          .insert(accessKey)
          .values({ ...values, keyHash, createdAt: context.now })
          .returning({ id: accessKey.id })
      )[0],
    )
    record.created('accessKey', made.id, { name })
    return keyHash
  })
}
