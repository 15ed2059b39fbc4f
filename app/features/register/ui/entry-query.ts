import type { EntryChoice } from '../read-choice'

/** The address of the list with these choices changed; its page begins anew. */
export function entryQuery(choice: EntryChoice, changed: Partial<EntryChoice> = {}): string {
  const { page, state, ...said } = { ...choice, page: 1, ...changed }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, String(value))
  if (state !== 'open') query.set('state', state)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}
