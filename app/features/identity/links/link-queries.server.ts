import { and, eq, isNull } from 'drizzle-orm'
import type { LinkPurpose, Name } from '~/domain/vocabulary'
import { hashOfLink, isOpenLink } from '~/lib/password-link.server'
import type { Db, Statements } from '~db/client.server'
import { passwordLink, person } from '~db/schema/people'

export interface OpenLink {
  id: number
  purpose: LinkPurpose
  person: { id: number; name: Name; email: string }
}

/** What a link that can be used is for; null for one that is spent, expired, void or was never made. Spends nothing. */
export function openLink(db: Db, token: string, now: number): Promise<OpenLink | null> {
  return openLinkWithin(db.read, token, now)
}

/** The same inside a transaction. */
export async function openLinkWithin(tx: Statements, token: string, now: number): Promise<OpenLink | null> {
  const [row] = await tx
    .select({ id: passwordLink.id, purpose: passwordLink.purpose, person })
    .from(passwordLink)
    .innerJoin(person, eq(person.id, passwordLink.personId))
    .where(and(eq(passwordLink.tokenHash, hashOfLink(token)), isOpenLink(now), isNull(person.archivedAt)))
  if (!row) return null
  const { id, nameZh, nameEn, email } = row.person
  return { id: row.id, purpose: row.purpose, person: { id, email, name: { zh: nameZh, en: nameEn } } }
}
