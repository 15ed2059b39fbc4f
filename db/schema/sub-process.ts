import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { STEP_KINDS, TRACKS } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'

export const subProcess = sqliteTable(
  'sub_process',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    code: text('code').notNull(),
    track: text('track', { enum: TRACKS }).notNull(),
    groupCode: text('group_code').notNull(),
    groupZh: text('group_zh').notNull(),
    groupEn: text('group_en').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    purposeZh: text('purpose_zh').notNull().default(''),
    purposeEn: text('purpose_en').notNull().default(''),
    position: integer('position').notNull(),
    ownerId: integer('owner_id').references(() => person.id),
    deputyId: integer('deputy_id').references(() => person.id),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('sub_process_code').on(t.programmeId, t.code),
    index('sub_process_owner').on(t.ownerId),
    index('sub_process_deputy').on(t.deputyId),
  ],
)

/** The successor's step starts after the predecessor's step has ended, plus `lagDays` working days. */
export const dependency = sqliteTable(
  'dependency',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    predecessorId: integer('predecessor_id')
      .notNull()
      .references(() => subProcess.id),
    successorId: integer('successor_id')
      .notNull()
      .references(() => subProcess.id),
    predecessorStep: text('predecessor_step', { enum: STEP_KINDS }).notNull(),
    successorStep: text('successor_step', { enum: STEP_KINDS }).notNull(),
    lagDays: integer('lag_days').notNull().default(0),
  },
  (t) => [
    uniqueIndex('dependency_of_steps').on(t.predecessorId, t.predecessorStep, t.successorId, t.successorStep),
    index('dependency_programme').on(t.programmeId),
    index('dependency_successor').on(t.successorId),
  ],
)

/** One of the six steps. The dates of rollout and operation follow the waves as soon as there are rollouts. */
export const step = sqliteTable(
  'step',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    kind: text('kind', { enum: STEP_KINDS }).notNull(),
    plannedStart: text('planned_start').notNull(),
    plannedEnd: text('planned_end').notNull(),
    baselineStart: text('baseline_start'),
    baselineEnd: text('baseline_end'),
    actualStart: text('actual_start'),
    actualEnd: text('actual_end'),
    /** Why the plan left the baseline by more than is tolerated. */
    slipReason: text('slip_reason').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('step_of_sub_process').on(t.subProcessId, t.kind), index('step_programme').on(t.programmeId)],
)
