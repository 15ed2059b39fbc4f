import { rolloutPlacePath } from '~/lib/links'

/** Addresses of the room. */
export const rolloutRoom = (slug: string) => `/programmes/${slug}/rollout`
/** One sub-process at one branch. */
export const placePath = rolloutPlacePath
export const usagePath = (slug: string) => `${rolloutRoom(slug)}/usage`
export const keysPath = (slug: string) => `${rolloutRoom(slug)}/keys`
export const engagementPath = (slug: string) => `${rolloutRoom(slug)}/engagement`
