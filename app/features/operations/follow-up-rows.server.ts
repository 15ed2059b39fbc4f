import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Day, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { review, reviewFollowUp, reviewKind } from '~db/schema/operations'
import { person } from '~db/schema/people'
import { named } from './review-rows.server'

export interface FollowUpView {
  id: number
  version: number
  text: string
  owner: { id: number; name: Name; email: string }
  dueOn: Day
  doneOn: Day | null
  outcome: string
}

/** What is to be done after the decision of a review, what is due first at the top. One statement. */
export async function followUpsOf(db: Db, reviewId: number): Promise<FollowUpView[]> {
  return (await select(db, eq(review.id, reviewId))).map(({ followUp }) => followUp)
}

/** One of them as the address names it, with its review. One statement. @throws 404 where the review has no such thing. */
export async function findFollowUp(
  db: Db,
  programmeId: number,
  address: { review?: string | undefined; followUp?: string | undefined },
) {
  const ofReview = and(eq(review.programmeId, programmeId), eq(review.number, idInAddress(address.review)))
  const [found] = await select(db, and(ofReview, eq(reviewFollowUp.id, idInAddress(address.followUp))))
  if (!found) throw notFound()
  return found
}

async function select(db: Db, which: SQL | undefined) {
  const rows = await db.read
    .select({ followUp: reviewFollowUp, owner: person, review, kind: reviewKind })
    .from(reviewFollowUp)
    .innerJoin(review, eq(review.id, reviewFollowUp.reviewId))
    .innerJoin(reviewKind, eq(reviewKind.id, review.kindId))
    .innerJoin(person, eq(person.id, reviewFollowUp.ownerId))
    .where(and(which, isNull(reviewFollowUp.archivedAt), isNull(review.archivedAt)))
    .orderBy(asc(reviewFollowUp.dueOn), asc(reviewFollowUp.id))
  return rows.map((row) => {
    const { id, version, text, dueOn, doneOn, outcome } = row.followUp
    const owner = { ...named(row.owner), email: row.owner.email }
    const followUp: FollowUpView = { id, version, text, dueOn, doneOn, outcome, owner }
    return { review: { number: row.review.number, title: row.review.title, kind: { code: row.kind.code } }, followUp }
  })
}
