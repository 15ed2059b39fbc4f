import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ENTRY_KINDS, ENTRY_SUBJECTS } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'

/** Risks, issues, assumptions, dependencies, decisions and actions. */
export const registerEntry = sqliteTable(
  'register_entry',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    /** Counts the entries of the programme from 1. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: ENTRY_KINDS }).notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    /** What is done about it. */
    response: text('response').notNull().default(''),
    /** 1 to 5, of risks and assumptions; impact of issues and dependencies as well. */
    probability: integer('probability'),
    impact: integer('impact'),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => person.id),
    raisedById: integer('raised_by_id')
      .notNull()
      .references(() => person.id),
    raisedOn: text('raised_on').notNull(),
    dueOn: text('due_on'),
    closedOn: text('closed_on'),
    /** How it ended. */
    outcome: text('outcome').notNull().default(''),
    /** The last day on which somebody changed it. */
    touchedOn: text('touched_on').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('register_entry_number').on(t.programmeId, t.number),
    index('register_entry_kind').on(t.programmeId, t.kind, t.closedOn),
    index('register_entry_owner').on(t.ownerId, t.closedOn),
  ],
)

/** What an entry is about. */
export const registerLink = sqliteTable(
  'register_link',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    entryId: integer('entry_id')
      .notNull()
      .references(() => registerEntry.id),
    subject: text('subject', { enum: ENTRY_SUBJECTS }).notNull(),
    /** The id of the row of that kind, within the programme. */
    subjectId: integer('subject_id').notNull(),
  },
  (t) => [
    uniqueIndex('register_link_once').on(t.entryId, t.subject, t.subjectId),
    index('register_link_subject').on(t.subject, t.subjectId),
  ],
)
