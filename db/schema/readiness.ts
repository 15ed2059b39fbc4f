import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHECK_STATUSES, DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'
import { rollout } from './wave'

/** Needed by the pilot: one for the sub-process. Needed by a rollout: one for each branch, bound to that rollout. */
export const readinessCheck = sqliteTable(
  'readiness_check',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    rolloutId: integer('rollout_id').references(() => rollout.id),
    templateKey: text('template_key').notNull(),
    dimension: text('dimension', { enum: DIMENSIONS }).notNull(),
    neededBy: text('needed_by', { enum: NEEDED_BY }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    weight: integer('weight').notNull(),
    isBlocker: integer('is_blocker', { mode: 'boolean' }).notNull(),
    evidenceRequired: integer('evidence_required', { mode: 'boolean' }).notNull(),
    status: text('status', { enum: CHECK_STATUSES }).notNull().default('notStarted'),
    /** Since when it has this status; a blocked check ages by it. */
    statusSince: text('status_since').notNull(),
    dueOn: text('due_on').notNull(),
    assigneeId: integer('assignee_id').references(() => person.id),
    note: text('note').notNull().default(''),
    evidenceNote: text('evidence_note').notNull().default(''),
    evidenceLink: text('evidence_link').notNull().default(''),
    /** The day somebody last said how it stands, unchanged or not; staleness counts from it. */
    updatedOn: text('updated_on').notNull(),
    updatedById: integer('updated_by_id').references(() => person.id),
    /** The day its gate was passed: from then on it is neither due nor stale. */
    settledOn: text('settled_on'),
    /** The day it was taken off the list; settled by that, and shown in no list any more. */
    retiredOn: text('retired_on'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('check_sub_process').on(t.subProcessId, t.neededBy),
    index('check_rollout').on(t.rolloutId),
    index('check_assignee').on(t.assigneeId),
    index('check_open').on(t.programmeId, t.settledOn, t.status, t.dueOn),
    // Holds all that the tallies ask for: they are read from the index alone, in less than half the time.
    index('check_tally').on(
      t.programmeId,
      t.settledOn,
      t.subProcessId,
      t.neededBy,
      t.dimension,
      t.rolloutId,
      t.status,
      t.updatedOn,
      t.dueOn,
      t.weight,
    ),
    index('check_own_update').on(t.subProcessId, t.updatedById, t.updatedOn),
  ],
)

/**
 * How ready a sub-process was for a gate in one dimension at the end of a day: written with every change of its checks,
 * so that a day without a row is like the last one before it. Staleness is left out: it comes by itself.
 */
export const readinessPoint = sqliteTable(
  'readiness_point',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    /** The wave whose entry it is about; 0 for the pilot, which a reference could not say. */
    waveKey: integer('wave_key').notNull(),
    dimension: text('dimension', { enum: DIMENSIONS }).notNull(),
    day: text('day').notNull(),
    weight: integer('weight').notNull(),
    readyWeight: integer('ready_weight').notNull(),
  },
  (t) => [
    uniqueIndex('readiness_point_once').on(t.programmeId, t.subProcessId, t.waveKey, t.dimension, t.day),
    index('readiness_point_day').on(t.programmeId, t.day),
  ],
)

/** A file that shows how a check stands. Its content is kept under its hash in the data folder, once. */
export const evidenceFile = sqliteTable(
  'evidence_file',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    checkId: integer('check_id')
      .notNull()
      .references(() => readinessCheck.id),
    name: text('name').notNull(),
    /** As its first bytes say, not as the browser claims. */
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    /** SHA-256 of the content, in hexadecimal. */
    sha256: text('sha256').notNull(),
    addedById: integer('added_by_id')
      .notNull()
      .references(() => person.id),
    addedAt: integer('added_at').notNull(),
    archivedAt: integer('archived_at'),
  },
  (t) => [index('evidence_file_check').on(t.checkId), index('evidence_file_content').on(t.sha256)],
)
