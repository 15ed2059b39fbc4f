import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'
import { isDueBack } from '~/domain/review-flow'
import type { LevelUse } from '~/domain/service-level'
import type { Day } from '~/domain/vocabulary'
import { wallTimeOf } from '~/domain/wall-clock'
import type { DeskHours } from '~/domain/working-hours'
import type { Db } from '~db/client.server'
import { review, reviewExpert } from '~db/schema/operations'
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

/** The reviews that wait for a person: to triage, run or attend. One statement. */
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
): Promise<OwnReview[]> {
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
  return rows.flatMap((row): OwnReview[] => {
    const line = reviewLine(row, desk, now)
    const as = roleIn(line, personId, today)
    if (as === null) return []
    const meetingOn = line.meetingAt === null ? null : dayOf(line.meetingAt)
    const breachesOn = line.level ? dayOf(line.level.breachesAt) : today
    const dueOn = as === 'back' ? (line.returnsOn ?? today) : as === 'called' ? (meetingOn ?? breachesOn) : breachesOn
    const { id, number, title, kind, level } = line
    return [{ id, number, title, code: kind.code, as, level, dueOn }]
  })
}

/** What followed from reviews and waits for a person, the one due first at the top. */
export const ownFollowUpRows = (programmeId: number, personId: number) => sql<OwnFollowUp>`
  select json_object('id', f.id, 'number', r.number, 'title', r.title, 'text', f.text, 'dueOn', f.due_on) as one
  from review_follow_up f inner join review r on r.id = f.review_id
  where f.owner_id = ${personId} and f.programme_id = ${programmeId} and f.done_on is null and f.archived_at is null
  order by f.due_on, f.id`

/** How many of them should have been done before today. */
export const overdueFollowUps = (programmeId: number, personId: number, today: Day) => sql`
  select count(*) from (${ownFollowUpRows(programmeId, personId)}) where one ->> 'dueOn' < ${today}`

/** As what it waits for them; null where it does not, as a hold that is not due back. */
function roleIn(line: ReviewLine, personId: number, today: Day): OwnReview['as'] | null {
  if (line.state === 'requested') return 'triage'
  if (line.state === 'decided') return isDueBack(line, today) ? 'back' : null
  return line.lead?.id === personId ? 'lead' : 'called'
}
