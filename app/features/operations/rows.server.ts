import { and, eq, inArray, isNull } from 'drizzle-orm'
import { rolesThatMay } from '~/domain/permissions'
import type { ReviewStanding } from '~/domain/review-flow'
import type { ExpertField } from '~/domain/vocabulary'
import { type ChangeContext, ensureUnchanged, present, type Recorder, stop } from '~/lib/change.server'
import { takesPart } from '~/lib/person-choice.server'
import type { Statements } from '~db/client.server'
import { expert, review, reviewExpert, reviewFollowUp, reviewKind } from '~db/schema/operations'
import { membership, person, unit } from '~db/schema/people'

type ReviewRow = typeof review.$inferSelect

/** Inside a change: a review of the programme at hand. */
export async function reviewAtHand(tx: Statements, context: ChangeContext, reviewId: number): Promise<ReviewRow> {
  const ofProgramme = and(eq(review.programmeId, context.programmeId ?? 0), isNull(review.archivedAt))
  const [row] = await tx
    .select()
    .from(review)
    .where(and(eq(review.id, reviewId), ofProgramme))
  return present(row)
}

/** Inside a change: what the way of a review depends on, and who is called into it. */
export async function standingOf(tx: Statements, row: ReviewRow) {
  const called = await tx.select().from(reviewExpert).where(eq(reviewExpert.reviewId, row.id))
  const open = await tx
    .select({ id: reviewFollowUp.id })
    .from(reviewFollowUp)
    .where(and(eq(reviewFollowUp.reviewId, row.id), isNull(reviewFollowUp.doneOn), isNull(reviewFollowUp.archivedAt)))
  const standing: ReviewStanding = {
    state: row.state,
    decision: row.decision,
    meetingAt: row.meetingAt,
    hasMinutes: row.minutes !== '' && called.some(({ wasThere }) => wasThere !== null),
    followUpsOpen: open.length,
  }
  return { called, standing }
}

/** Inside a change: the review as the form showed it, then as it is to be; one event a field. */
export async function writeReview(
  tx: Statements,
  record: Recorder,
  { row, version }: { row: ReviewRow; version: number },
  after: Partial<typeof review.$inferInsert>,
): Promise<void> {
  ensureUnchanged(row, version, 'review')
  await tx
    .update(review)
    .set({ ...after, version: row.version + 1 })
    .where(eq(review.id, row.id))
  record.changed('review', row.id, row, after)
}

/** Inside a change: a kind of review of the programme at hand. */
export async function kindAtHand(tx: Statements, context: ChangeContext, kindId: number) {
  const [row] = await tx
    .select()
    .from(reviewKind)
    .where(and(eq(reviewKind.id, kindId), eq(reviewKind.programmeId, context.programmeId ?? 0)))
  return row
}

/** Inside a change: somebody of the pool of the programme at hand. */
export async function expertAtHand(tx: Statements, context: ChangeContext, expertId: number) {
  const ofProgramme = and(eq(expert.programmeId, context.programmeId ?? 0), isNull(expert.archivedAt))
  const [row] = await tx
    .select()
    .from(expert)
    .where(and(eq(expert.id, expertId), ofProgramme))
  return present(row)
}

/** Inside a change: ends it (field `unitId`) where there is no such branch, or no longer. */
export async function ensureBranch(tx: Statements, unitId: number): Promise<void> {
  const [row] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
  if (!row) stop({ code: 'notFound' }, 'unitId')
}

/** Inside a change: ends it where the person takes no part in the programme. */
export async function ensureTakesPart(tx: Statements, programmeId: number, personId: number, field: string) {
  const [row] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.archivedAt), takesPart(tx, programmeId)))
  if (!row) stop({ code: 'notTakingPart' }, field)
}

/** Who may run reviews as a member of the programme: the operations team and the process office. */
export function deskTeam(on: Statements, programmeId: number) {
  return on
    .selectDistinct({ person })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.programmeId, programmeId),
        inArray(membership.role, rolesThatMay('review.run')),
        isNull(person.archivedAt),
      ),
    )
}

/** How the log of changes writes a list of fields. */
export const fieldList = (fields: readonly ExpertField[]) => [...fields].sort().join(',')
