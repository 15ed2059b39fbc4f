import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { accessKey } from '~db/schema/landing'
import type { MakeCalendarKey } from '../schema'

/**
 * Makes a key by which calendars read what is planned, in the maker's name and as long as they are in the programme.
 * Answers the hash of the key: of a form sent again that of the first one, whose secret nobody knows any more.
 */
export function makeCalendarKey(
  context: ChangeContext,
  { name, keyHash }: MakeCalendarKey,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'makeCalendarKey', async (tx, record) => {
    authorise(context, 'programme.view')
    const { programme } = await programmeAtHand(tx, context)
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, purpose: 'calendar' as const, name, personId, keyHash }
    const row = { ...values, createdAt: context.now }
    const made = present((await tx.insert(accessKey).values(row).returning({ id: accessKey.id }))[0])
    record.created('accessKey', made.id, { name, personId })
    return keyHash
  })
}
