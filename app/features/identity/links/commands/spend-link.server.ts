import { eq } from 'drizzle-orm'
import { actorName } from '~/lib/change.server'
import { hashPassword } from '~/lib/password.server'
import { voidLinksOf } from '~/lib/password-link.server'
import { recordQuietly } from '~/lib/quiet-event.server'
import { endSessionsOf } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { passwordLink, person } from '~db/schema/people'
import { openLink, openLinkWithin } from '../link-queries.server'

/**
 * Spends a link: sets the person's password and signs them out everywhere. Of two that spend it at once, one succeeds.
 * @returns whose it was; null when it cannot be used (any more).
 */
export async function spendLink(
  { db, now }: { db: Db; now: number },
  { token, password }: { token: string; password: string },
): Promise<{ personId: number; email: string } | null> {
  // Hashing is dear: only somebody with a good link may ask for it. It does not belong inside a transaction either.
  if (!(await openLink(db, token, now))) return null
  const passwordHash = await hashPassword(password)
  return db.write(async (tx) => {
    const link = await openLinkWithin(tx, token, now)
    if (!link) return null
    const { id, name, email } = link.person
    await tx.update(passwordLink).set({ usedAt: now }).where(eq(passwordLink.id, link.id))
    await voidLinksOf(tx, id, now)
    await tx.update(person).set({ passwordHash }).where(eq(person.id, id))
    await endSessionsOf(tx, id)
    const context = { actor: { personId: id, name: actorName(name) }, now }
    await recordQuietly(tx, context, { verb: 'linkUsed', personId: id, field: 'password', to: 'set' })
    return { personId: id, email }
  })
}
