import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { voidLinksOf } from '~/lib/password-link.server'
import { endSessionsOf } from '~/lib/session.server'
import { person } from '~db/schema/people'
import { ensureOtherAdministrator, livePerson } from '../person-rules.server'
import type { Archive } from '../schema'

/**
 * Takes a person out of lists, signs them out and ends their links; what they did keeps their name.
 * Refusals: forbidden, conflict, notFound, lastAdministrator.
 */
export async function archivePerson(context: ChangeContext, input: Archive): Promise<Verdict<Changed<number>>> {
  return change(context, 'archivePerson', async (tx, record) => {
    authorise(context, 'people.manage')
    const row = await livePerson(tx, input.id)
    ensureUnchanged(row, input.version, 'person')
    if (row.isAdministrator) await ensureOtherAdministrator(tx, row.id)
    const values = { archivedAt: context.now }
    await tx
      .update(person)
      .set({ ...values, version: row.version + 1 })
      .where(eq(person.id, row.id))
    await endSessionsOf(tx, row.id)
    await voidLinksOf(tx, row.id, context.now)
    record.changed('person', row.id, row, values)
    return row.id
  })
}
