import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CONFIRMING_SIDES, KEY_PURPOSES, READING_SOURCES } from '~/domain/vocabulary'
import { person, unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'
import { rollout } from './wave'

/** That a branch is live, said by its lead and by the owner of the sub-process. */
export const liveConfirmation = sqliteTable(
  'live_confirmation',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    rolloutId: integer('rollout_id')
      .notNull()
      .references(() => rollout.id),
    side: text('side', { enum: CONFIRMING_SIDES }).notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    confirmedOn: text('confirmed_on').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [
    uniqueIndex('live_confirmation_once').on(t.rolloutId, t.side),
    index('live_confirmation_programme').on(t.programmeId),
  ],
)

/** How often a sub-process was used at a branch in a week. */
export const usageReading = sqliteTable(
  'usage_reading',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** The Monday of the week. */
    weekOn: text('week_on').notNull(),
    uses: integer('uses').notNull(),
    source: text('source', { enum: READING_SOURCES }).notNull(),
    recordedById: integer('recorded_by_id').references(() => person.id),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('usage_reading_once').on(t.subProcessId, t.unitId, t.weekOn),
    index('usage_reading_programme').on(t.programmeId, t.weekOn),
  ],
)

/** How widely a sub-process is used at a branch, and whether it moves its KPI, each 1 to 5, once a quarter. */
export const maturityScore = sqliteTable(
  'maturity_score',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    rolloutId: integer('rollout_id')
      .notNull()
      .references(() => rollout.id),
    /** `yyyy-Qn`. */
    quarter: text('quarter').notNull(),
    deployment: integer('deployment').notNull(),
    effect: integer('effect').notNull(),
    /** What was answered to each question, 1 to 5, as a JSON object; empty for scores from before answers were kept. */
    answers: text('answers').notNull().default('{}'),
    evidence: text('evidence').notNull(),
    scoredById: integer('scored_by_id')
      .notNull()
      .references(() => person.id),
    scoredOn: text('scored_on').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('maturity_score_once').on(t.rolloutId, t.quarter),
    index('maturity_score_programme').on(t.programmeId, t.quarter),
  ],
)

/** A secret by which a calendar, or a system that knows how much is used, may speak. Only its SHA-256 is kept. */
export const accessKey = sqliteTable(
  'access_key',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    purpose: text('purpose', { enum: KEY_PURPOSES }).notNull(),
    /** For what it was made, in the maker's words. */
    name: text('name').notNull(),
    /** In whose name it speaks. */
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    keyHash: text('key_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('access_key_hash').on(t.keyHash),
    index('access_key_programme').on(t.programmeId, t.purpose),
    index('access_key_person').on(t.personId),
  ],
)
