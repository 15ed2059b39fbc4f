/** What the list of the register can be narrowed to. */
export const ENTRY_STATES = ['open', 'overdue', 'silent', 'closed', 'all'] as const
export type EntryState = (typeof ENTRY_STATES)[number]
