import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { may } from '~/domain/permissions'
import { accept, refuse, type Verdict } from '~/domain/verdict'
import type { LinkPurpose, Name } from '~/domain/vocabulary'
import type { ChangeContext } from '~/lib/change.server'
import { hashOfLink, linkExpiry, voidLinksOf } from '~/lib/password-link.server'
import { recordQuietly } from '~/lib/quiet-event.server'
import { passwordLink, person } from '~db/schema/people'

export interface MadeLink {
  /** Told once, here: the database knows only its hash. */
  token: string
  purpose: LinkPurpose
  /** UTC milliseconds. */
  expiresAt: number
  /** Whom it is for. */
  name: Name
}

/**
 * Makes a link by which a person sets their password: an invitation for somebody without one, else a reset. Links made
 * for them before stop working. Spends no revision, since no page of a programme shows it. Refusals: forbidden, notFound.
 */
export async function makeLink(context: ChangeContext, { personId }: { personId: number }): Promise<Verdict<MadeLink>> {
  const { db, viewer, now } = context
  if (!may(viewer, 'people.manage', {})) return refuse({ code: 'forbidden' })
  const token = randomBytes(32).toString('base64url')
  return db.write(async (tx) => {
    const [row] = await tx
      .select({ passwordHash: person.passwordHash, zh: person.nameZh, en: person.nameEn })
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.archivedAt)))
    if (!row) return refuse({ code: 'notFound' })
    const purpose = row.passwordHash === null ? 'invitation' : 'reset'
    const expiresAt = linkExpiry(purpose, now)
    await voidLinksOf(tx, personId, now)
    await tx.insert(passwordLink).values({
      tokenHash: hashOfLink(token),
      personId,
      purpose,
      madeById: viewer.personId,
      createdAt: now,
      expiresAt,
    })
    await recordQuietly(tx, context, { verb: 'linkMade', personId, field: 'link', to: purpose })
    return accept({ token, purpose, expiresAt, name: { zh: row.zh, en: row.en } })
  })
}
