import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { makeStandardKinds } from '~/lib/standard-review-kinds.server'
import { reviewKind } from '~db/schema/operations'
import { subProcess } from '~db/schema/sub-process'

/** The kinds that a desk begins with; answers how many. Refused: `kindsExist` where the programme has any already. */
export function addStandardKinds(context: ChangeContext): Promise<Verdict<Changed<number>>> {
  return change(context, 'addStandardKinds', async (tx, record) => {
    authorise(context, 'desk.configure')
    const { programme } = await programmeAtHand(tx, context)
    const [known] = await tx
      .select({ id: reviewKind.id })
      .from(reviewKind)
      .where(eq(reviewKind.programmeId, programme.id))
      .limit(1)
    if (known) stop({ code: 'kindsExist' })
    const subProcesses = await tx
      .select({ id: subProcess.id, code: subProcess.code })
      .from(subProcess)
      .where(eq(subProcess.programmeId, programme.id))
    const kinds = await makeStandardKinds(tx, programme.id, new Map(subProcesses.map(({ id, code }) => [code, id])))
    for (const kind of kinds) record.created('reviewKind', kind.id, kind)
    return kinds.length
  })
}
