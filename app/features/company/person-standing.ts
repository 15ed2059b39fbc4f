import type { Day } from '~/domain/vocabulary'

/** Whether somebody can sign in, and if not, why. */
export type PersonStanding =
  | { kind: 'deactivated'; since: Day }
  | { kind: 'active'; lastSeen: Day | null }
  | { kind: 'invited'; until: Day }
  | { kind: 'waiting' }

/** Which people a list shows. */
export const PEOPLE_STATES = ['all', 'waiting', 'deactivated'] as const
export type PeopleState = (typeof PEOPLE_STATES)[number]

export function readPeopleState(text: string | null): PeopleState {
  return PEOPLE_STATES.find((state) => state === text) ?? 'all'
}
