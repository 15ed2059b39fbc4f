import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
