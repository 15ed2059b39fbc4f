import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { nextDeed, type ReviewDeed } from '~/domain/review-flow'
import { hasKept, type LevelUse, openLevels } from '~/domain/service-level'
import type { Audience, Day, GateDecision, Name, ReviewState } from '~/domain/vocabulary'
import type { DeskHours } from '~/domain/working-hours'
import type { Statements } from '~db/client.server'
import { review, reviewExpert, reviewFollowUp, reviewKind, reviewRound } from '~db/schema/operations'
import { person, unit } from '~db/schema/people'

export interface NamedRow {
  id: number
  name: Name
}

/** A review as the board and the list show it. Instants in UTC milliseconds. */
export interface ReviewLine {
  id: number
  number: number
  version: number
  kind: NamedRow & { code: string }
  title: string
  customer: string
  amount: number | null
  unit: NamedRow
  audience: Audience
  requestedBy: NamedRow
  requestedAt: number
  triagedAt: number | null
  neededOn: Day | null
  state: ReviewState
  lead: NamedRow | null
  meetingAt: number | null
  decision: GateDecision | null
  decidedAt: number | null
  returnsOn: Day | null
  followUpsOpen: number
  /** From 1; one more each time that it comes back from a hold. */
  round: number
  /** The promise that presses most; null where none is open. */
  level: LevelUse | null
  /** Whether both promises were kept; null before the decision, and for what was withdrawn. */
  kept: boolean | null
  next: ReviewDeed | null
  /** People called into it. */
  calledIds: readonly number[]
}

const lead = alias(person, 'lead')
const requester = alias(person, 'requester')

const followUpsOpen = sql<number>`(select count(*) from ${reviewFollowUp}
  where ${reviewFollowUp.reviewId} = ${review.id} and ${reviewFollowUp.doneOn} is null
    and ${reviewFollowUp.archivedAt} is null)`
const roundsBefore = sql<number>`(select count(*) from ${reviewRound} where ${reviewRound.reviewId} = ${review.id})`
const called = sql<string>`(select json_group_array(json_array(${reviewExpert.personId}, ${reviewExpert.wasThere}))
  from ${reviewExpert} where ${reviewExpert.reviewId} = ${review.id})`

/** Reviews of a programme with what they are shown by, in one statement; order and limit are the caller's. */
export function selectReviews(on: Statements, programmeId: number, where: SQL | undefined) {
  return on
    .select({ review, kind: reviewKind, unit, lead, requester, followUpsOpen, roundsBefore, called })
    .from(review)
    .innerJoin(reviewKind, eq(reviewKind.id, review.kindId))
    .innerJoin(unit, eq(unit.id, review.unitId))
    .innerJoin(requester, eq(requester.id, review.requestedById))
    .leftJoin(lead, eq(lead.id, review.leadId))
    .where(and(eq(review.programmeId, programmeId), isNull(review.archivedAt), where))
    .$dynamic()
}

type SelectedReview = Awaited<ReturnType<typeof selectReviews>>[number]

export function reviewLine(row: SelectedReview, desk: DeskHours, now: number): ReviewLine {
  const { id, number, version, title, customer, amount, audience, requestedAt, triagedAt, neededOn, state } = row.review
  const { meetingAt, decision, decidedAt, returnsOn, minutes } = row.review
  const people: [number, number | null][] = JSON.parse(row.called)
  const standing = {
    state,
    decision,
    meetingAt,
    hasMinutes: minutes !== '' && people.some(([, wasThere]) => wasThere !== null),
    followUpsOpen: row.followUpsOpen,
  }
  const isOpen = state === 'requested' || state === 'triaged' || state === 'scheduled'
  return {
    ...{ id, number, version, title, customer, amount, audience, requestedAt, triagedAt, neededOn, state },
    ...{ meetingAt, decision, decidedAt, returnsOn, followUpsOpen: row.followUpsOpen, round: row.roundsBefore + 1 },
    kind: { ...named(row.kind), code: row.kind.code },
    unit: named(row.unit),
    requestedBy: named(row.requester),
    lead: row.lead && named(row.lead),
    level: openLevels(row.review, row.kind, desk, now)[0] ?? null,
    kept: isOpen ? null : hasKept(row.review, row.kind, desk, now),
    next: nextDeed(standing, now),
    calledIds: people.map(([personId]) => personId),
  }
}

export function named(row: { id: number; nameZh: string; nameEn: string }): NamedRow {
  return { id: row.id, name: { zh: row.nameZh, en: row.nameEn } }
}
