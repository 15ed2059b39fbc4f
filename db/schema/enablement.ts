import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { AUDIENCES, ENABLEMENT_KINDS } from '~/domain/vocabulary'
import { unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'

/** How many people of a role a branch has: what coverage is a share of. */
export const headCount = sqliteTable(
  'head_count',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    people: integer('people').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('head_count_once').on(t.programmeId, t.unitId, t.audience)],
)

/** A talk, course, contest, exam or piece in internal media: planned, then held. */
export const enablementActivity = sqliteTable(
  'enablement_activity',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    kind: text('kind', { enum: ENABLEMENT_KINDS }).notNull(),
    title: text('title').notNull(),
    /** Null: about the whole programme. */
    subProcessId: integer('sub_process_id').references(() => subProcess.id),
    plannedOn: text('planned_on').notNull(),
    /** Minutes after midnight in the programme's time zone; null: the whole day. */
    startsAt: integer('starts_at'),
    /** How long it lasts, in minutes; null where it has no hour. */
    minutes: integer('minutes'),
    place: text('place').notNull().default(''),
    note: text('note').notNull().default(''),
    /** Null while it has not been held. */
    heldOn: text('held_on'),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('enablement_activity_planned').on(t.programmeId, t.plannedOn),
    index('enablement_activity_held').on(t.programmeId, t.heldOn),
    index('enablement_activity_sub_process').on(t.subProcessId),
  ],
)

/** Whom an activity is for, in people of a role at a branch, and whom it reached. */
export const enablementAudience = sqliteTable(
  'enablement_audience',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    activityId: integer('activity_id')
      .notNull()
      .references(() => enablementActivity.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    planned: integer('planned').notNull(),
    /** Null while nobody has said. */
    reached: integer('reached'),
    /** Of an exam, or a course with one; null where there was none. */
    passed: integer('passed'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('enablement_audience_once').on(t.activityId, t.unitId, t.audience),
    index('enablement_audience_unit').on(t.unitId),
  ],
)
