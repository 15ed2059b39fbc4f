import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { dependency } from '~db/schema/sub-process'

/** Lets a sub-process no longer wait for another. What it was stays in the log of changes. */
export function removeDependency(context: ChangeContext, { id }: { id: number }): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'removeDependency', async (tx, record) => {
    authorise(context, 'dependency.plan')
    const [found] = await tx
      .select()
      .from(dependency)
      .where(and(eq(dependency.id, id), eq(dependency.programmeId, context.programmeId ?? 0)))
    const row = present(found)
    await tx.delete(dependency).where(eq(dependency.id, row.id))
    record.removed('dependency', row.id, row)
    return undefined
  })
}
