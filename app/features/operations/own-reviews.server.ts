import { and, asc, eq, exists, inArray, isNull, or } from 'drizzle-orm'
import { isDueBack } from '~/domain/review-flow'
import type { LevelUse } from '~/domain/service-level'
import type { Day } from '~/domain/vocabulary'
import { wallTimeOf } from '~/domain/wall-clock'
import type { DeskHours } from '~/domain/working-hours'
import type { Db } from '~db/client.server'
import { review, reviewExpert, reviewFollowUp } from '~db/schema/operations'
import { type ReviewLine, reviewLine, selectReviews } from './review-rows.server'

/** A review that waits for a person, and as what. */
export interface OwnReview {
  id: number
  number: number
  title: string
  code: string
  as: 'triage' | 'lead' | 'called' | 'back'
  level: LevelUse | null
  /** The day of its meeting for who is called, else the one on which its service level breaches or the hold returns. */
  dueOn: Day
}

export interface OwnFollowUp {
  id: number
  number: number
  title: string
  text: string
  dueOn: Day
}

/** What of the desk waits for a person: reviews to triage, run or attend, and what follows from them. Two statements. */
export async function ownReviews(
  db: Db,
  programmeId: number,
  {
    personId,
    mayRun,
    desk,
    today,
    now,
  }: { personId: number; mayRun: boolean; desk: DeskHours; today: Day; now: number },
): Promise<{ reviews: OwnReview[]; followUps: OwnFollowUp[] }> {
  const isCalled = exists(
    db.read
      .select({ id: reviewExpert.id })
      .from(reviewExpert)
      .where(and(eq(reviewExpert.reviewId, review.id), eq(reviewExpert.personId, personId))),
  )
  const rows = await selectReviews(
    db.read,
    programmeId,
    or(
      mayRun ? eq(review.state, 'requested') : undefined,
      and(eq(review.leadId, personId), inArray(review.state, ['triaged', 'scheduled'])),
      and(eq(review.leadId, personId), eq(review.state, 'decided'), eq(review.decision, 'hold')),
      and(isCalled, inArray(review.state, ['triaged', 'scheduled'])),
    ),
  )
  const dayOf = (at: number) => wallTimeOf(at, desk.timeZone).day
  const reviews = rows.flatMap((row): OwnReview[] => {
    const line = reviewLine(row, desk, now)
    const as = roleIn(line, personId, today)
    if (as === null) return []
    const meetingOn = line.meetingAt === null ? null : dayOf(line.meetingAt)
    const breachesOn = line.level ? dayOf(line.level.breachesAt) : today
    const dueOn = as === 'back' ? (line.returnsOn ?? today) : as === 'called' ? (meetingOn ?? breachesOn) : breachesOn
    const { id, number, title, kind, level } = line
    return [{ id, number, title, code: kind.code, as, level, dueOn }]
  })
  const owned = await db.read
    .select({ followUp: reviewFollowUp, number: review.number, title: review.title })
    .from(reviewFollowUp)
    .innerJoin(review, eq(review.id, reviewFollowUp.reviewId))
    .where(
      and(
        eq(reviewFollowUp.ownerId, personId),
        isNull(reviewFollowUp.doneOn),
        isNull(reviewFollowUp.archivedAt),
        eq(reviewFollowUp.programmeId, programmeId),
      ),
    )
    .orderBy(asc(reviewFollowUp.dueOn), asc(reviewFollowUp.id))
  return {
    reviews,
    followUps: owned.map(({ followUp: { id, text, dueOn }, number, title }) => ({ id, number, title, text, dueOn })),
  }
}

/** As what it waits for them; null where it does not, as a hold that is not due back. */
function roleIn(line: ReviewLine, personId: number, today: Day): OwnReview['as'] | null {
  if (line.state === 'requested') return 'triage'
  if (line.state === 'decided') return isDueBack(line, today) ? 'back' : null
  return line.lead?.id === personId ? 'lead' : 'called'
}
