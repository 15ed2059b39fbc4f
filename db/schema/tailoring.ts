import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { TAILORING_DECISIONS } from '~/domain/vocabulary'
import { person, unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'

/** A published state of the company's reference practices. Number 1 is what ships; null `publishedAt` is the draft. */
export const referenceEdition = sqliteTable(
  'reference_edition',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    number: integer('number').notNull(),
    publishedAt: integer('published_at'),
    /** Null for what ships. */
    madeById: integer('made_by_id').references(() => person.id),
    note: text('note').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('reference_edition_number').on(t.number)],
)

/**
 * A practice as it reads from an edition on: what holds in edition E is, of each key, the row with the highest edition
 * not above E. So an edition stores only what it changed.
 */
export const practiceEdition = sqliteTable(
  'practice_edition',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Stays the same through all editions. */
    practiceKey: text('practice_key').notNull(),
    edition: integer('edition').notNull(),
    /** Code of the reference sub-process, `1.1`. */
    subProcessCode: text('sub_process_code').notNull(),
    position: integer('position').notNull(),
    titleZh: text('title_zh').notNull(),
    titleEn: text('title_en').notNull(),
    textZh: text('text_zh').notNull(),
    textEn: text('text_en').notNull(),
    pitfallZh: text('pitfall_zh').notNull().default(''),
    pitfallEn: text('pitfall_en').notNull().default(''),
    /** Taken out of the model from this edition on. */
    isRetired: integer('is_retired', { mode: 'boolean' }).notNull().default(false),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('practice_edition_key').on(t.practiceKey, t.edition),
    index('practice_edition_code').on(t.subProcessCode),
  ],
)

/** What a programme made of a practice for one of its sub-processes. No row: undecided. */
export const tailoring = sqliteTable(
  'tailoring',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    practiceKey: text('practice_key').notNull(),
    decision: text('decision', { enum: TAILORING_DECISIONS }).notNull(),
    /** The edition of the reference in which the practice read so when it was decided. */
    edition: integer('edition').notNull(),
    reason: text('reason').notNull().default(''),
    localDesign: text('local_design').notNull().default(''),
    pitfalls: text('pitfalls').notNull().default(''),
    decidedOn: text('decided_on').notNull(),
    decidedById: integer('decided_by_id')
      .notNull()
      .references(() => person.id),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('tailoring_of_practice').on(t.subProcessId, t.practiceKey),
    index('tailoring_programme').on(t.programmeId),
  ],
)

/** The local design of a unit that does it differently. */
export const tailoringUnit = sqliteTable(
  'tailoring_unit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    tailoringId: integer('tailoring_id')
      .notNull()
      .references(() => tailoring.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    localDesign: text('local_design').notNull(),
  },
  (t) => [uniqueIndex('tailoring_unit_once').on(t.tailoringId, t.unitId)],
)
