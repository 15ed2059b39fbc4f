import { count, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reviewKind } from '~db/schema/operations'
import { setKindFields } from '../kind-fields.server'
import { ensureKindFacts } from '../kind-rules.server'
import { fieldList } from '../rows.server'
import type { AddKind } from '../schema'

/** A kind of review of the programme's own; answers its id. Refused: what `ensureKindFacts` refuses. */
export function addKind(context: ChangeContext, input: AddKind): Promise<Verdict<Changed<number>>> {
  return change(context, 'addKind', async (tx, record) => {
    authorise(context, 'desk.configure')
    const { programme } = await programmeAtHand(tx, context)
    await ensureKindFacts(tx, context, input, null)
    const { fields, ...facts } = input
    const [known] = await tx.select({ count: count() }).from(reviewKind).where(eq(reviewKind.programmeId, programme.id))
    const values = { programmeId: programme.id, ...facts, position: known?.count ?? 0 }
    const made = present((await tx.insert(reviewKind).values(values).returning({ id: reviewKind.id }))[0])
    await setKindFields(tx, made.id, fields)
    record.created('reviewKind', made.id, { ...values, expertFields: fieldList(fields) })
    return made.id
  })
}
