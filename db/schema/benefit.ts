import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { KPI_AIMS, READING_SOURCES } from '~/domain/vocabulary'
import { person, unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'

/** What a sub-process is meant to bring. Figures are in thousandths of its measure. */
export const kpi = sqliteTable(
  'kpi',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    /** Null for what several sub-processes bring together. */
    subProcessId: integer('sub_process_id').references(() => subProcess.id),
    /** The KPI that this one drives; null at the top of the tree. */
    parentId: integer('parent_id').references((): AnySQLiteColumn => kpi.id),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    /** What it is counted in: `%`, days, a currency. */
    measure: text('measure').notNull(),
    aim: text('aim', { enum: KPI_AIMS }).notNull(),
    baseline: integer('baseline_milli'),
    target: integer('target_milli'),
    targetOn: text('target_on'),
    ownerId: integer('owner_id').references(() => person.id),
    position: integer('position').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('kpi_programme').on(t.programmeId),
    index('kpi_sub_process').on(t.subProcessId),
    index('kpi_parent').on(t.parentId),
    index('kpi_owner').on(t.ownerId),
  ],
)

/** The value of a KPI at a branch in a month. */
export const kpiReading = sqliteTable(
  'kpi_reading',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kpiId: integer('kpi_id')
      .notNull()
      .references(() => kpi.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** `yyyy-MM`. */
    month: text('month').notNull(),
    value: integer('value_milli').notNull(),
    source: text('source', { enum: READING_SOURCES }).notNull(),
    recordedById: integer('recorded_by_id').references(() => person.id),
    recordedOn: text('recorded_on').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('kpi_reading_once').on(t.kpiId, t.unitId, t.month), index('kpi_reading_unit').on(t.unitId)],
)
