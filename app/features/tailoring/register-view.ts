import type { Track } from '~/domain/vocabulary'

export const SHOWN = ['undecided', 'postponed'] as const

/** How the register is looked at. It lives in the address. */
export interface RegisterView {
  track: Track | null
  /** The id of a person who owns or stands in. */
  owner: number | null
  show: (typeof SHOWN)[number] | null
}

/** The query of the view with these changes; what is not said is left out. */
export function registerQuery(view: RegisterView, changes: Partial<RegisterView> = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...view, ...changes })) if (value !== null) query.set(key, String(value))
  return query.size > 0 ? `?${query}` : '?'
}

export function isFiltered({ track, owner, show }: RegisterView): boolean {
  return track !== null || owner !== null || show !== null
}
