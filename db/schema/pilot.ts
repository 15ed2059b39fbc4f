import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CASE_OUTCOMES, KPI_AIMS, LESSON_USES, PILOT_CRITERION_KINDS, PILOT_VERDICTS } from '~/domain/vocabulary'
import { person, unit } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'
import { wave } from './wave'

/** A sub-process tried at one branch. */
export const pilot = sqliteTable(
  'pilot',
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
    hypothesis: text('hypothesis').notNull(),
    /** Days of its own where it was planned with some; else those of the sub-process's step. */
    plannedStart: text('planned_start'),
    plannedEnd: text('planned_end'),
    verdict: text('verdict', { enum: PILOT_VERDICTS }),
    verdictOn: text('verdict_on'),
    result: text('result').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('pilot_programme').on(t.programmeId), index('pilot_sub_process').on(t.subProcessId)],
)

/** What would make the pilot a success. Figures are in thousandths of their measure; adoption is in percent. */
export const pilotCriterion = sqliteTable(
  'pilot_criterion',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilot.id),
    kind: text('kind', { enum: PILOT_CRITERION_KINDS }).notNull(),
    name: text('name').notNull(),
    measure: text('measure').notNull().default(''),
    /** Null for a judgement in words, as are the figures. */
    aim: text('aim', { enum: KPI_AIMS }),
    before: integer('before_milli'),
    threshold: integer('threshold_milli'),
    result: integer('result_milli'),
    /** The judgement in words; figures are judged by their threshold. */
    isMet: integer('is_met', { mode: 'boolean' }),
    note: text('note').notNull().default(''),
    position: integer('position').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('pilot_criterion_pilot').on(t.pilotId), index('pilot_criterion_programme').on(t.programmeId)],
)

/** What was seen in one week of a pilot. */
export const pilotNote = sqliteTable(
  'pilot_note',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilot.id),
    /** The Monday of the week. */
    weekOn: text('week_on').notNull(),
    text: text('text').notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => person.id),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('pilot_note_pilot').on(t.pilotId, t.weekOn)],
)

/** What a pilot taught: it offers itself to the later waves of its sub-process. */
export const lesson = sqliteTable(
  'lesson',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    pilotId: integer('pilot_id')
      .notNull()
      .references(() => pilot.id),
    /** What happened, and what a later branch should do about it. */
    text: text('text').notNull(),
    advice: text('advice').notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => person.id),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('lesson_pilot').on(t.pilotId), index('lesson_programme').on(t.programmeId)],
)

/** What a wave does with a lesson; no row while nobody has said. */
export const lessonUse = sqliteTable(
  'lesson_use',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    lessonId: integer('lesson_id')
      .notNull()
      .references(() => lesson.id),
    waveId: integer('wave_id')
      .notNull()
      .references(() => wave.id),
    use: text('use', { enum: LESSON_USES }).notNull(),
    note: text('note').notNull().default(''),
    saidById: integer('said_by_id')
      .notNull()
      .references(() => person.id),
    saidOn: text('said_on').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('lesson_use_once').on(t.lessonId, t.waveId), index('lesson_use_wave').on(t.waveId)],
)

/** A case that is walked through at a table before the pilot (流程模拟). */
export const simulationCase = sqliteTable(
  'simulation_case',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    name: text('name').notNull(),
    /** Both null while it has not been walked through. */
    walkedOn: text('walked_on'),
    outcome: text('outcome', { enum: CASE_OUTCOMES }),
    note: text('note').notNull().default(''),
    position: integer('position').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('simulation_case_sub_process').on(t.subProcessId),
    index('simulation_case_programme').on(t.programmeId),
  ],
)

/** What the simulation found, until it is closed. */
export const simulationIssue = sqliteTable(
  'simulation_issue',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subProcessId: integer('sub_process_id')
      .notNull()
      .references(() => subProcess.id),
    /** The case that showed it, where one did. */
    caseId: integer('case_id').references(() => simulationCase.id),
    text: text('text').notNull(),
    assigneeId: integer('assignee_id').references(() => person.id),
    foundOn: text('found_on').notNull(),
    dueOn: text('due_on'),
    closedOn: text('closed_on'),
    /** What was done about it. */
    closing: text('closing').notNull().default(''),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('simulation_issue_sub_process').on(t.subProcessId),
    index('simulation_issue_programme').on(t.programmeId, t.closedOn),
  ],
)
