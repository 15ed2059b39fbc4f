import { randomUUID } from 'node:crypto'
import type { Statements } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import type { ChangeContext } from './change.server'

/** What happened to a person's way in. Never a secret in it: no password, no token, nor a hash of either. */
export interface QuietEvent {
  verb: string
  /** Whose sign-in it is about; the actor may be somebody else. */
  personId: number
  field: string
  from?: string | null
  to?: string | null
}

/**
 * Writes an audit event within `tx` and spends no revision: sign-ins, session ends, password changes and used links
 * concern no page, and a `change()` outside the programmes would make every kept page of every programme stale.
 */
export async function recordQuietly(
  tx: Statements,
  { actor, now }: Pick<ChangeContext, 'actor' | 'now'>,
  { verb, personId, field, from = null, to = null }: QuietEvent,
): Promise<void> {
  await tx.insert(auditEvent).values({
    programmeId: null,
    changeId: randomUUID(),
    verb,
    at: now,
    actorId: actor.personId,
    actorName: actor.name,
    entity: 'person',
    entityId: personId,
    field,
    from,
    to,
  })
}
