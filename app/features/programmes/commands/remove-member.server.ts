import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { membership } from '~db/schema/people'

/** Takes a role in the programme from a person, and tells whose it was. Refusals: forbidden, notFound. */
export async function removeMember(context: ChangeContext, { id }: { id: number }): Promise<Verdict<Changed<number>>> {
  return change(context, 'removeMember', async (tx, record) => {
    authorise(context, 'members.manage')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    const [found] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.id, id), eq(membership.programmeId, programmeId)))
    const row = present(found)
    await tx.delete(membership).where(eq(membership.id, row.id))
    record.removed('membership', row.id, row)
    return row.personId
  })
}
