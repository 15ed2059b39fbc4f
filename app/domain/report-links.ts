/** Days that a link to read a report may be open. */
export const LINK_DAYS = { least: 1, most: 90, usual: 14 }

const DAY_MS = 24 * 3_600_000

export type ReportLinkState = 'open' | 'expired' | 'revoked'

/** When a link made now ends. Both are UTC milliseconds. */
export const linkEnd = (now: number, days: number) => now + days * DAY_MS

/** Whether a link can be followed. All are UTC milliseconds; one that has both ended and been revoked is revoked. */
export function reportLinkState(
  { expiresAt, revokedAt }: { expiresAt: number; revokedAt: number | null },
  now: number,
): ReportLinkState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt > now ? 'open' : 'expired'
}
