import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { dependency } from '~db/schema/sub-process'
import { dependencyAtHand } from '../dependency-at-hand.server'
import type { ChangeLag } from '../schema'

/** How many working days lie between the two steps of a dependency. Answers its id. */
export function changeLag(context: ChangeContext, { lagDays, ...which }: ChangeLag): Promise<Verdict<Changed<number>>> {
  return change(context, 'changeLag', async (tx, record) => {
    authorise(context, 'dependency.plan')
    const row = await dependencyAtHand(tx, context, which)
    await tx.update(dependency).set({ lagDays }).where(eq(dependency.id, row.id))
    record.changed('dependency', row.id, row, { lagDays })
    return row.id
  })
}
