import { createHash } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { LinkPurpose } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { passwordLink } from '~db/schema/people'

/** How long a one-time link can be used. */
const VALID_MS: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24 * 3600_000, reset: 24 * 3600_000 }

/** The instant at which a link made now stops working. */
export const linkExpiry = (purpose: LinkPurpose, now: number): number => now + VALID_MS[purpose]

/** Only this is kept: whoever reads the database cannot use a link. */
export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A link that can still be used: neither spent nor out of time. */
export const isOpenLink = (now: number) => and(isNull(passwordLink.usedAt), gt(passwordLink.expiresAt, now))

/** Inside a transaction: the person's links stop working, as if their time were over. */
export async function voidLinksOf(tx: Statements, personId: number, now: number): Promise<void> {
  await tx
    .update(passwordLink)
    .set({ expiresAt: now })
    .where(and(eq(passwordLink.personId, personId), isOpenLink(now)))
}
