import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, present, type Recorder, stop } from '~/lib/change.server'
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

/** Inside a change: what is to be done after a review of the programme at hand, done already or not. */
export async function followUpAtHand(tx: Statements, context: ChangeContext, followUpId: number) {
  const ofProgramme = and(eq(reviewFollowUp.programmeId, context.programmeId ?? 0), isNull(reviewFollowUp.archivedAt))
  const [row] = await tx
    .select()
    .from(reviewFollowUp)
    .where(and(eq(reviewFollowUp.id, followUpId), ofProgramme))
  return present(row)
}

/** Inside a change: ends it with `followUpDone` where that is done: what came of it stays as it was said. */
export function ensureToDo({ doneOn }: { doneOn: string | null }): void {
  if (doneOn !== null) stop({ code: 'followUpDone' })
}
