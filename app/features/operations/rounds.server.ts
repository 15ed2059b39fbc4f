import { desc, eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { reviewRound } from '~db/schema/operations'
import { person } from '~db/schema/people'
import { named } from './review-rows.server'

/** What was decided before a review came back from a hold, the last of it first. One statement. */
export async function roundsOf(db: Db, reviewId: number) {
  const rows = await db.read
    .select({ round: reviewRound, person })
    .from(reviewRound)
    .innerJoin(person, eq(person.id, reviewRound.decidedById))
    .where(eq(reviewRound.reviewId, reviewId))
    .orderBy(desc(reviewRound.round))
  return rows.map(({ round: { id: _, reviewId: __, decidedById: ___, ...facts }, person: decider }) => ({
    ...facts,
    decidedBy: named(decider),
  }))
}
export type ReviewRound = Awaited<ReturnType<typeof roundsOf>>[number]
