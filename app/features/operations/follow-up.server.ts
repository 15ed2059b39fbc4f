import { type ChangeContext, present, type Recorder } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { reviewFollowUp } from '~db/schema/operations'
import { ensureTakesPart } from './rows.server'
import { tellOfReview } from './telling.server'

/** Inside a change: gives somebody of the programme something to do after a decision, and tells them. */
export async function makeFollowUp(
  tx: Statements,
  record: Recorder,
  context: ChangeContext,
  facts: { programmeId: number; reviewId: number; text: string; ownerId: number; dueOn: string },
  field: string,
): Promise<number> {
  await ensureTakesPart(tx, facts.programmeId, facts.ownerId, field)
  const made = present((await tx.insert(reviewFollowUp).values(facts).returning({ id: reviewFollowUp.id }))[0])
  record.created('reviewFollowUp', made.id, facts)
  await tellOfReview(tx, context, { kind: 'reviewFollowUp', reviewId: facts.reviewId, concerned: [facts.ownerId] })
  return made.id
}
