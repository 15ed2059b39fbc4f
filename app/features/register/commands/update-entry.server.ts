import { eq } from 'drizzle-orm'
import { ratingOf } from '~/domain/register'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { registerEntry } from '~db/schema/register'
import { ensureOwner, ensureThings, entryAtHand, linksOf, linkWords, writeLinks } from '../rows.server'
import type { UpdateEntry } from '../schema'
import { thingsOf } from '../things.server'

/**
 * Changes an entry: a risk that has come true becomes an issue, and so on. Refused: `entryClosed`, `conflict`,
 * `exposureHalf`, `notFound` (`ownerId`, `links`).
 */
export function updateEntry(
  context: ChangeContext,
  { entryId, version, links, ...input }: UpdateEntry,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateEntry', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await entryAtHand(tx, context, entryId)
    authorise(context, 'register.edit', { assigneeId: row.ownerId })
    ensureUnchanged(row, version, 'registerEntry')
    if (row.closedOn !== null) stop({ code: 'entryClosed' })
    const after = { ...input, ...ensure(ratingOf(input.kind, input)) }
    if (after.ownerId !== row.ownerId) await ensureOwner(tx, programme.id, after.ownerId)
    const was = linkWords(await thingsOf(tx, programme.id, await linksOf(tx, row.id)))
    const now = linkWords(await ensureThings(tx, programme.id, links))
    const isSame = Object.entries(after).every(([field, value]) => row[field as keyof typeof after] === value)
    if (isSame && was === now) return undefined
    await writeLinks(tx, row.id, links)
    await tx
      .update(registerEntry)
      .set({ ...after, touchedOn: today, version: version + 1 })
      .where(eq(registerEntry.id, row.id))
    record.changed('registerEntry', row.id, { ...row, links: was }, { ...after, links: now })
    return undefined
  })
}
