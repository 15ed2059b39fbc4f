import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { expert } from '~db/schema/operations'
import { setExpertFields } from '../kind-fields.server'
import { ensureTakesPart, fieldList } from '../rows.server'
import type { AddExpert } from '../schema'

/**
 * Somebody who can be called into reviews; answers the id. Who was in the pool before comes back. Refused:
 * `notTakingPart`, `expertKnown` (field `personId`).
 */
export function addExpert(context: ChangeContext, input: AddExpert): Promise<Verdict<Changed<number>>> {
  return change(context, 'addExpert', async (tx, record) => {
    authorise(context, 'desk.configure')
    const { programme } = await programmeAtHand(tx, context)
    const { fields, personId, mostAtOnce } = input
    await ensureTakesPart(tx, programme.id, personId, 'personId')
    const [known] = await tx
      .select()
      .from(expert)
      .where(and(eq(expert.programmeId, programme.id), eq(expert.personId, personId)))
    if (known && known.archivedAt === null) stop({ code: 'expertKnown' }, 'personId')
    if (known) {
      const after = { mostAtOnce, archivedAt: null }
      await tx
        .update(expert)
        .set({ ...after, version: known.version + 1 })
        .where(eq(expert.id, known.id))
      const before = await setExpertFields(tx, known.id, fields)
      const was = { ...known, expertFields: fieldList(before) }
      record.changed('expert', known.id, was, { ...after, expertFields: fieldList(fields) })
      return known.id
    }
    const values = { programmeId: programme.id, personId, mostAtOnce }
    const made = present((await tx.insert(expert).values(values).returning({ id: expert.id }))[0])
    await setExpertFields(tx, made.id, fields)
    record.created('expert', made.id, { ...values, expertFields: fieldList(fields) })
    return made.id
  })
}
