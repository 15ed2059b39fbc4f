import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { pilotCriterion } from '~db/schema/pilot'
import { criterionFields } from '../criterion-fields'
import { criteriaIn, pilotAtHand } from '../rows.server'
import type { AddCriterion } from '../schema'

/** Puts what the pilot is judged by at the end of its criteria; answers the criterion's id. */
export function addCriterion(
  context: ChangeContext,
  { pilotId, ...criterion }: AddCriterion,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'addCriterion', async (tx, record) => {
    const { row } = await pilotAtHand(tx, context, pilotId)
    const position = (await criteriaIn(tx, row.id)).reduce((last, one) => Math.max(last, one.position), -1) + 1
    const values = { programmeId: row.programmeId, pilotId, ...criterionFields(criterion), position }
    const made = present((await tx.insert(pilotCriterion).values(values).returning({ id: pilotCriterion.id }))[0])
    record.created('pilotCriterion', made.id, values)
    return made.id
  })
}
