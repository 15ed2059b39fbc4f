import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CIRCLES } from '~/domain/vocabulary'
import { unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'

export const wave = sqliteTable(
  'wave',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    number: integer('number').notNull(),
    nameZh: text('name_zh').notNull().default(''),
    nameEn: text('name_en').notNull().default(''),
    circle: text('circle', { enum: CIRCLES }).notNull(),
    plannedStart: text('planned_start').notNull(),
    plannedEnd: text('planned_end').notNull(),
    baselineStart: text('baseline_start'),
    baselineEnd: text('baseline_end'),
    committedAt: integer('committed_at'),
    slipReason: text('slip_reason').notNull().default(''),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('wave_number').on(t.programmeId, t.number)],
)

/** The wave starts after its predecessor has ended, plus `lagDays` working days. */
export const waveDependency = sqliteTable(
  'wave_dependency',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    predecessorId: integer('predecessor_id')
      .notNull()
      .references(() => wave.id),
    successorId: integer('successor_id')
      .notNull()
      .references(() => wave.id),
    lagDays: integer('lag_days').notNull().default(0),
  },
  (t) => [uniqueIndex('wave_dependency_pair').on(t.programmeId, t.predecessorId, t.successorId)],
)

/** One sub-process at one branch, in one wave. Planned dates are the wave's; `expectedOn` says what is known since. */
export const rollout = sqliteTable(
  'rollout',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    waveId: integer('wave_id')
      .notNull()
      .references(() => wave.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    baselineStart: text('baseline_start'),
    baselineEnd: text('baseline_end'),
    expectedOn: text('expected_on'),
    /** The day its gate let it begin. */
    startedOn: text('started_on'),
    liveOn: text('live_on'),
    /** Taken out of its wave's scope; put back, it finds its checks again. */
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('rollout_of_sub_process_at_unit').on(t.programmeId, t.subProcessId, t.unitId),
    index('rollout_wave').on(t.waveId),
    index('rollout_unit').on(t.programmeId, t.unitId),
  ],
)
