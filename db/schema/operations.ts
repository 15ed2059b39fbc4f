import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { AUDIENCES, EXPERT_FIELDS, GATE_DECISIONS, REVIEW_STATES } from '~/domain/vocabulary'
import { person, unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'

/** What kinds of review the operations team runs, each with its service level in working hours. */
export const reviewKind = sqliteTable(
  'review_kind',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    code: text('code').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    /** The sub-process that asks for it; null for none in particular. */
    subProcessId: integer('sub_process_id').references(() => subProcess.id),
    /** Working hours from the request until it must be triaged, and until it must be decided. */
    triageHours: integer('triage_hours').notNull(),
    decisionHours: integer('decision_hours').notNull(),
    /** Whether each opportunity is meant to pass it: only such kinds tell who avoids reviews. */
    isExpected: integer('is_expected', { mode: 'boolean' }).notNull().default(false),
    position: integer('position').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('review_kind_code').on(t.programmeId, t.code)],
)

/** The fields of expertise that a review of this kind needs. */
export const reviewKindField = sqliteTable(
  'review_kind_field',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kindId: integer('kind_id')
      .notNull()
      .references(() => reviewKind.id),
    field: text('field', { enum: EXPERT_FIELDS }).notNull(),
  },
  (t) => [uniqueIndex('review_kind_field_once').on(t.kindId, t.field)],
)

/** Somebody who can be called into reviews. */
export const expert = sqliteTable(
  'expert',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    /** Reviews that they may have open at once. */
    mostAtOnce: integer('most_at_once').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('expert_once').on(t.programmeId, t.personId)],
)

export const expertField = sqliteTable(
  'expert_field',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    expertId: integer('expert_id')
      .notNull()
      .references(() => expert.id),
    field: text('field', { enum: EXPERT_FIELDS }).notNull(),
  },
  (t) => [uniqueIndex('expert_field_once').on(t.expertId, t.field)],
)

/** A review of an opportunity, contract or solution, from request to closing. Instants are UTC milliseconds. */
export const review = sqliteTable(
  'review',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    /** Counts the reviews of the programme from 1. */
    number: integer('number').notNull(),
    kindId: integer('kind_id')
      .notNull()
      .references(() => reviewKind.id),
    /** What is to be decided: the opportunity, contract or solution. */
    title: text('title').notNull(),
    customer: text('customer').notNull().default(''),
    /** In thousands of the company's currency; null where nobody said. */
    amount: integer('amount'),
    background: text('background').notNull().default(''),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** The role in which it was requested. */
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    requestedById: integer('requested_by_id')
      .notNull()
      .references(() => person.id),
    requestedAt: integer('requested_at').notNull(),
    /** The day on which the business needs the decision; null where it did not say. */
    neededOn: text('needed_on'),
    state: text('state', { enum: REVIEW_STATES }).notNull().default('requested'),
    triagedAt: integer('triaged_at'),
    /** Of the operations team, who runs it; null until it is triaged. */
    leadId: integer('lead_id').references(() => person.id),
    meetingAt: integer('meeting_at'),
    meetingMinutes: integer('meeting_minutes'),
    meetingPlace: text('meeting_place').notNull().default(''),
    agenda: text('agenda').notNull().default(''),
    minutes: text('minutes').notNull().default(''),
    decision: text('decision', { enum: GATE_DECISIONS }),
    decidedAt: integer('decided_at'),
    decidedById: integer('decided_by_id').references(() => person.id),
    /** Why, and under which conditions. */
    decisionText: text('decision_text').notNull().default(''),
    /** When a hold comes back. */
    returnsOn: text('returns_on'),
    closedAt: integer('closed_at'),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('review_number').on(t.programmeId, t.number),
    index('review_state').on(t.programmeId, t.state, t.requestedAt),
    index('review_of_kind').on(t.kindId),
    index('review_unit').on(t.unitId),
    index('review_lead').on(t.leadId, t.state),
    index('review_meeting').on(t.programmeId, t.meetingAt),
  ],
)

/** An earlier decision of a review that came back from a hold, as it stood when it was resumed. */
export const reviewRound = sqliteTable(
  'review_round',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id),
    /** Counts the rounds of the review from 1. */
    round: integer('round').notNull(),
    meetingAt: integer('meeting_at'),
    minutes: text('minutes').notNull(),
    decision: text('decision', { enum: GATE_DECISIONS }).notNull(),
    decidedAt: integer('decided_at').notNull(),
    decidedById: integer('decided_by_id')
      .notNull()
      .references(() => person.id),
    decisionText: text('decision_text').notNull(),
    returnsOn: text('returns_on'),
  },
  (t) => [uniqueIndex('review_round_once').on(t.reviewId, t.round)],
)

/** Who was called into a review, and whether they came; null before the meeting. */
export const reviewExpert = sqliteTable(
  'review_expert',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    wasThere: integer('was_there', { mode: 'boolean' }),
  },
  (t) => [uniqueIndex('review_expert_once').on(t.reviewId, t.personId), index('review_expert_person').on(t.personId)],
)

/** What is to be done after the decision. */
export const reviewFollowUp = sqliteTable(
  'review_follow_up',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id),
    text: text('text').notNull(),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => person.id),
    dueOn: text('due_on').notNull(),
    doneOn: text('done_on'),
    outcome: text('outcome').notNull().default(''),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('review_follow_up_review').on(t.reviewId), index('review_follow_up_owner').on(t.ownerId, t.doneOn)],
)

/** Opportunities of a branch and role in a month: what the number of its reviews is measured against. */
export const opportunityCount = sqliteTable(
  'opportunity_count',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    /** `yyyy-MM`. */
    month: text('month').notNull(),
    count: integer('opportunities').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('opportunity_count_once').on(t.programmeId, t.unitId, t.audience, t.month)],
)
