import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DIAGNOSIS_STATES, DIRECTIONS, TRACKS } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'

/** One round of asking the leaders. Its symptoms are fixed once it is open; changing them begins the next version. */
export const diagnosis = sqliteTable(
  'diagnosis',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    /** Its version, from 1 on. */
    number: integer('number').notNull(),
    state: text('state', { enum: DIAGNOSIS_STATES }).notNull().default('draft'),
    openedAt: integer('opened_at'),
    closedAt: integer('closed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('diagnosis_number').on(t.programmeId, t.number)],
)

/** A sign that speaks for one of the tracks; leaders say how strongly they see it. */
export const symptom = sqliteTable(
  'symptom',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    diagnosisId: integer('diagnosis_id')
      .notNull()
      .references(() => diagnosis.id),
    track: text('track', { enum: TRACKS }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    /** 1 to 5. */
    weight: integer('weight').notNull(),
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('symptom_diagnosis').on(t.diagnosisId, t.position)],
)

/** A leader who was asked. */
export const respondent = sqliteTable(
  'respondent',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    diagnosisId: integer('diagnosis_id')
      .notNull()
      .references(() => diagnosis.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    invitedAt: integer('invited_at').notNull(),
    /** Null until all symptoms are answered. */
    answeredAt: integer('answered_at'),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('respondent_of_diagnosis').on(t.diagnosisId, t.personId),
    index('respondent_person').on(t.personId, t.programmeId),
  ],
)

/** How strongly a leader sees a symptom: 0 not at all, 4 severely; null while only a draft. */
export const symptomAnswer = sqliteTable(
  'symptom_answer',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    respondentId: integer('respondent_id')
      .notNull()
      .references(() => respondent.id),
    symptomId: integer('symptom_id')
      .notNull()
      .references(() => symptom.id),
    score: integer('score'),
    evidence: text('evidence').notNull().default(''),
  },
  (t) => [uniqueIndex('symptom_answer_once').on(t.respondentId, t.symptomId)],
)

/** What was decided, with the result it was decided on. The latest one holds; earlier ones stay as records. */
export const directionDecision = sqliteTable(
  'direction_decision',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    diagnosisId: integer('diagnosis_id').references(() => diagnosis.id),
    direction: text('direction', { enum: DIRECTIONS }).notNull(),
    decidedOn: text('decided_on').notNull(),
    decidedById: integer('decided_by_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason').notNull(),
    /** Scores 0–100 and the recommendation as they were then; null without a diagnosis. */
    scoreLtc: integer('score_ltc'),
    scoreMcr: integer('score_mcr'),
    recommended: text('recommended', { enum: DIRECTIONS }),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [index('direction_decision_programme').on(t.programmeId, t.recordedAt)],
)
