import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { dependency } from '~db/schema/sub-process'
import { dependencyAtHand } from '../dependency-at-hand.server'
import type { OneDependency } from '../schema'

/** Lets a step no longer wait for another. What it was stays in the log of changes. */
export function removeDependency(context: ChangeContext, input: OneDependency): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'removeDependency', async (tx, record) => {
    authorise(context, 'dependency.plan')
    const row = await dependencyAtHand(tx, context, input)
    await tx.delete(dependency).where(eq(dependency.id, row.id))
    record.removed('dependency', row.id, row)
    return undefined
  })
}
