import { and, eq, inArray, sql } from 'drizzle-orm'
import {
  expert,
  opportunityCount,
  review,
  reviewExpert,
  reviewFollowUp,
  reviewKind,
  reviewRound,
} from '~db/schema/operations'
import { person, unit } from '~db/schema/people'
import { beginningOf, type SubjectSelects, subject } from './history-select.server'

const title = sql`${review.number} || ' · ' || ${beginningOf(review.title)}`

/** What was reviewed, by whom, and how the desk is set up. */
export const operationsSubjects = {
  review: (read, programmeId, ids) =>
    read
      .select(subject('review', { id: review.id, text: title }))
      .from(review)
      .where(and(eq(review.programmeId, programmeId), inArray(review.id, ids))),
  reviewExpert: (read, programmeId, ids) =>
    read
      .select(subject('reviewExpert', { id: reviewExpert.id, text: title, person }))
      .from(reviewExpert)
      .innerJoin(review, eq(review.id, reviewExpert.reviewId))
      .innerJoin(person, eq(person.id, reviewExpert.personId))
      .where(and(eq(review.programmeId, programmeId), inArray(reviewExpert.id, ids))),
  reviewFollowUp: (read, programmeId, ids) =>
    read
      .select(subject('reviewFollowUp', { id: reviewFollowUp.id, text: beginningOf(reviewFollowUp.text) }))
      .from(reviewFollowUp)
      .where(and(eq(reviewFollowUp.programmeId, programmeId), inArray(reviewFollowUp.id, ids))),
  reviewRound: (read, programmeId, ids) =>
    read
      .select(subject('reviewRound', { id: reviewRound.id, text: title }))
      .from(reviewRound)
      .innerJoin(review, eq(review.id, reviewRound.reviewId))
      .where(and(eq(review.programmeId, programmeId), inArray(reviewRound.id, ids))),
  reviewKind: (read, programmeId, ids) =>
    read
      .select(subject('reviewKind', { id: reviewKind.id, code: reviewKind.code, name: reviewKind }))
      .from(reviewKind)
      .where(and(eq(reviewKind.programmeId, programmeId), inArray(reviewKind.id, ids))),
  expert: (read, programmeId, ids) =>
    read
      .select(subject('expert', { id: expert.id, person }))
      .from(expert)
      .innerJoin(person, eq(person.id, expert.personId))
      .where(and(eq(expert.programmeId, programmeId), inArray(expert.id, ids))),
  opportunityCount: (read, programmeId, ids) =>
    read
      .select(subject('opportunityCount', { id: opportunityCount.id, unit, text: opportunityCount.month }))
      .from(opportunityCount)
      .innerJoin(unit, eq(unit.id, opportunityCount.unitId))
      .where(and(eq(opportunityCount.programmeId, programmeId), inArray(opportunityCount.id, ids))),
} satisfies SubjectSelects
