import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { BAR_KINDS, CIRCLES, KPI_AIMS, LIMIT_KINDS, SCENARIO_STATES, VIEW_ROOMS } from '~/domain/vocabulary'
import { person, unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'
import { wave } from './wave'

/** The planned days of everything, kept under a name to compare with. */
export const baseline = sqliteTable(
  'baseline',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    name: text('name').notNull(),
    note: text('note').notNull().default(''),
    takenAt: integer('taken_at').notNull(),
    takenById: integer('taken_by_id')
      .notNull()
      .references(() => person.id),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('baseline_programme').on(t.programmeId, t.takenAt)],
)

/** The days of one step or wave in a baseline. */
export const baselineItem = sqliteTable(
  'baseline_item',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    baselineId: integer('baseline_id')
      .notNull()
      .references(() => baseline.id),
    kind: text('kind', { enum: BAR_KINDS }).notNull(),
    /** Of the step or the wave. */
    entityId: integer('entity_id').notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
  },
  (t) => [uniqueIndex('baseline_item_once').on(t.baselineId, t.kind, t.entityId)],
)

/** A way of looking at a room, kept under a name: the query of its address. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    room: text('room', { enum: VIEW_ROOMS }).notNull(),
    name: text('name').notNull(),
    /** Without the question mark; parsed by the room's own rules when it is opened. */
    query: text('query').notNull(),
    isShared: integer('is_shared', { mode: 'boolean' }).notNull().default(false),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('saved_view_room').on(t.programmeId, t.room)],
)

/** A named what-if: the plan with differences. */
export const scenario = sqliteTable(
  'scenario',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    name: text('name').notNull(),
    note: text('note').notNull().default(''),
    madeById: integer('made_by_id')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    state: text('state', { enum: SCENARIO_STATES }).notNull().default('open'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('scenario_programme').on(t.programmeId, t.state)],
)

/** A step or wave that lies elsewhere in the scenario, with the days the plan had when it was moved. */
export const scenarioMove = sqliteTable(
  'scenario_move',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    scenarioId: integer('scenario_id')
      .notNull()
      .references(() => scenario.id),
    kind: text('kind', { enum: BAR_KINDS }).notNull(),
    entityId: integer('entity_id').notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
    fromStart: text('from_start').notNull(),
    fromEnd: text('from_end').notNull(),
  },
  (t) => [uniqueIndex('scenario_move_once').on(t.scenarioId, t.kind, t.entityId)],
)

/** A wave that only the scenario has. */
export const scenarioWave = sqliteTable(
  'scenario_wave',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    scenarioId: integer('scenario_id')
      .notNull()
      .references(() => scenario.id),
    nameZh: text('name_zh').notNull().default(''),
    nameEn: text('name_en').notNull().default(''),
    circle: text('circle', { enum: CIRCLES }).notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
  },
  (t) => [index('scenario_wave_scenario').on(t.scenarioId)],
)

/** A sub-process at a branch that is in another wave, or in none, in the scenario. */
export const scenarioCell = sqliteTable(
  'scenario_cell',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    scenarioId: integer('scenario_id')
      .notNull()
      .references(() => scenario.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** At most one of the two is set; both null: in no wave. */
    waveId: integer('wave_id').references(() => wave.id),
    scenarioWaveId: integer('scenario_wave_id').references(() => scenarioWave.id),
    fromWaveId: integer('from_wave_id').references(() => wave.id),
  },
  (t) => [uniqueIndex('scenario_cell_once').on(t.scenarioId, t.subProcessId, t.unitId)],
)

/** A figure that moved, or did not, after a wave: what the next circle opens on. */
export const kpiResult = sqliteTable(
  'kpi_result',
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
    name: text('name').notNull(),
    measure: text('measure').notNull().default(''),
    aim: text('aim', { enum: KPI_AIMS }).notNull(),
    /** In thousandths of the measure, so that no figure is rounded by its storage. */
    before: integer('before_milli').notNull(),
    after: integer('after_milli').notNull(),
    notedOn: text('noted_on').notNull(),
    notedById: integer('noted_by_id')
      .notNull()
      .references(() => person.id),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('kpi_result_programme').on(t.programmeId), index('kpi_result_wave').on(t.waveId)],
)

/** Somebody committed a plan that exceeds a limit, and said why. */
export const acceptedOverload = sqliteTable(
  'accepted_overload',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    kind: text('kind', { enum: LIMIT_KINDS }).notNull(),
    /** The owner whose limit it is, or the branch. */
    personId: integer('person_id').references(() => person.id),
    unitId: integer('unit_id').references(() => unit.id),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    /** Highest number of sub-processes at once, and the limit as it was. */
    peak: integer('peak').notNull(),
    limit: integer('limit_then').notNull(),
    reason: text('reason').notNull(),
    acceptedOn: text('accepted_on').notNull(),
    acceptedById: integer('accepted_by_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [index('accepted_overload_programme').on(t.programmeId, t.kind)],
)
