import type { Verdict } from '~/domain/verdict'
import { addKey } from '~/lib/access-keys.server'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import type { MakeCalendarKey } from '../schema'

/**
 * Makes a key by which calendars read what is planned, in the maker's name and as long as they are in the programme.
 * Answers as `addKey` does.
 */
export function makeCalendarKey(context: ChangeContext, input: MakeCalendarKey): Promise<Verdict<Changed<string>>> {
  return change(context, 'makeCalendarKey', async (tx, record) => {
    authorise(context, 'programme.view')
    return addKey(tx, record, context, { ...input, purpose: 'calendar' })
  })
}
