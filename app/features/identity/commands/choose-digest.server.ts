import { eq } from 'drizzle-orm'
import { recordQuietly } from '~/lib/quiet-event.server'
import { person } from '~db/schema/people'
import type { OwnAccount } from '../account.server'

/** A person turns their daily mail on or off. */
export async function chooseDigest({ db, actor, now }: OwnAccount, wantsDigest: boolean): Promise<void> {
  const { personId } = actor
  await db.write(async (tx) => {
    const [before] = await tx.select({ wanted: person.wantsDigest }).from(person).where(eq(person.id, personId))
    if (!before || before.wanted === wantsDigest) return
    await tx.update(person).set({ wantsDigest }).where(eq(person.id, personId))
    const told = { from: String(before.wanted), to: String(wantsDigest) }
    await recordQuietly(tx, { actor, now }, { verb: 'chooseDigest', personId, field: 'wantsDigest', ...told })
  })
}
