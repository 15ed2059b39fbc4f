import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { mayDo, nextDeed, REVIEW_DEEDS, type ReviewDeed } from '~/domain/review-flow'
import { hasKept, type LevelUse, openLevels } from '~/domain/service-level'
import type { Name } from '~/domain/vocabulary'
import type { DeskHours } from '~/domain/working-hours'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { review, reviewExpert, reviewKind } from '~db/schema/operations'
import { person, unit } from '~db/schema/people'
import { followUpsOf } from './follow-up-rows.server'
import { named } from './review-rows.server'

export interface CalledExpert {
  personId: number
  name: Name
  email: string
  wasThere: boolean | null
}

const lead = alias(person, 'lead')
const requester = alias(person, 'requester')
const decider = alias(person, 'decider')

/** One review with all there is to say of it, by its number. Three statements. @throws 404 where there is none. */
export async function findReview(
  db: Db,
  programmeId: number,
  number: string | undefined,
  { desk, now }: { desk: DeskHours; now: number },
) {
  const [row] = await db.read
    .select({ review, kind: reviewKind, unit, lead, requester, decider })
    .from(review)
    .innerJoin(reviewKind, eq(reviewKind.id, review.kindId))
    .innerJoin(unit, eq(unit.id, review.unitId))
    .innerJoin(requester, eq(requester.id, review.requestedById))
    .leftJoin(lead, eq(lead.id, review.leadId))
    .leftJoin(decider, eq(decider.id, review.decidedById))
    .where(and(eq(review.programmeId, programmeId), eq(review.number, idInAddress(number)), isNull(review.archivedAt)))
  if (!row) throw notFound()
  const experts = await calledInto(db, row.review.id)
  const followUps = await followUpsOf(db, row.review.id)
  const standing = {
    state: row.review.state,
    decision: row.review.decision,
    meetingAt: row.review.meetingAt,
    hasMinutes: row.review.minutes !== '' && experts.some(({ wasThere }) => wasThere !== null),
    followUpsOpen: followUps.filter(({ doneOn }) => doneOn === null).length,
  }
  const { programmeId: _, archivedAt: __, kindId: ___, unitId: ____, ...facts } = row.review
  const levels: LevelUse[] = openLevels(row.review, row.kind, desk, now)
  return {
    ...facts,
    kind: { ...named(row.kind), code: row.kind.code },
    triageHours: row.kind.triageHours,
    decisionHours: row.kind.decisionHours,
    unit: named(row.unit),
    requestedBy: { ...named(row.requester), email: row.requester.email },
    lead: row.lead && { ...named(row.lead), email: row.lead.email },
    decidedBy: row.decider && named(row.decider),
    experts,
    followUps,
    levels,
    kept: levels.length > 0 ? null : hasKept(row.review, row.kind, desk, now),
    next: nextDeed(standing, now),
    may: REVIEW_DEEDS.filter((deed): deed is ReviewDeed => mayDo(deed, standing, now).ok),
  }
}
export type ReviewView = Awaited<ReturnType<typeof findReview>>

/** What a form about a review goes by; also of one that has come further meanwhile, so that its command can say so. */
export async function reviewSent(db: Db, programmeId: number, number: string | undefined): Promise<{ id: number }> {
  const [row] = await db.read
    .select({ id: review.id })
    .from(review)
    .where(and(eq(review.programmeId, programmeId), eq(review.number, idInAddress(number)), isNull(review.archivedAt)))
  if (!row) throw notFound()
  return row
}

async function calledInto(db: Db, reviewId: number): Promise<CalledExpert[]> {
  const rows = await db.read
    .select({ called: reviewExpert, person })
    .from(reviewExpert)
    .innerJoin(person, eq(person.id, reviewExpert.personId))
    .where(eq(reviewExpert.reviewId, reviewId))
    .orderBy(asc(reviewExpert.id))
  return rows.map(({ called, person: who }) => {
    const { name } = named(who)
    return { personId: who.id, name, email: who.email, wasThere: called.wasThere }
  })
}
