import { eq, max } from 'drizzle-orm'
import { ratingOf } from '~/domain/register'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { registerEntry } from '~db/schema/register'
import { ensureOwner, ensureThings, linkWords, writeLinks } from '../rows.server'
import type { AddEntry } from '../schema'

/**
 * Enters a risk, an issue or another thing to be kept an eye on; answers its number. Refused: `exposureHalf`
 * (`probability` or `impact`), `notFound` (`ownerId`, `links`).
 */
export function addEntry(context: ChangeContext, { links, ...input }: AddEntry): Promise<Verdict<Changed<number>>> {
  return change(context, 'addEntry', async (tx, record) => {
    authorise(context, 'register.add')
    const { programme, today } = await programmeAtHand(tx, context)
    const rating = ensure(ratingOf(input.kind, input))
    await ensureOwner(tx, programme.id, input.ownerId)
    const things = await ensureThings(tx, programme.id, links)
    const raisedById = context.actor.personId ?? stop({ code: 'forbidden' })
    const [last] = await tx
      .select({ number: max(registerEntry.number) })
      .from(registerEntry)
      .where(eq(registerEntry.programmeId, programme.id))
    const values = {
      programmeId: programme.id,
      number: (last?.number ?? 0) + 1,
      ...input,
      ...rating,
      raisedById,
      raisedOn: today,
      touchedOn: today,
    }
    const made = present((await tx.insert(registerEntry).values(values).returning({ id: registerEntry.id }))[0])
    await writeLinks(tx, made.id, links)
    record.created('registerEntry', made.id, { ...values, links: linkWords(things) })
    return values.number
  })
}
