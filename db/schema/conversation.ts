import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { COMMENT_SUBJECTS, NOTICE_KINDS, NOTICE_SUBJECTS } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'

/** What somebody said about a thing of the programme. */
export const comment = sqliteTable(
  'comment',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    subject: text('subject', { enum: COMMENT_SUBJECTS }).notNull(),
    /** The id of what it is about. */
    subjectId: integer('subject_id').notNull(),
    text: text('text').notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at'),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('comment_subject').on(t.programmeId, t.subject, t.subjectId, t.id)],
)

/** What a person is told of; never of their own doing. */
export const notification = sqliteTable(
  'notification',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
    /** The comment that it is about; null for reminders and for what is asked of a person. */
    commentId: integer('comment_id').references(() => comment.id),
    /** What is asked of the person, by kind and id: a gate to decide, a check to answer; null for comments and reminders. */
    subject: text('subject', { enum: NOTICE_SUBJECTS }),
    subjectId: integer('subject_id'),
    /** How many checks a reminder is about; null for comments. */
    count: integer('count'),
    at: integer('at').notNull(),
    readAt: integer('read_at'),
  },
  (t) => [index('notification_of_person').on(t.personId, t.programmeId, t.readAt)],
)

/** A conversation of which a person wants to hear only where they are named. */
export const mutedConversation = sqliteTable(
  'muted_conversation',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    subject: text('subject', { enum: COMMENT_SUBJECTS }).notNull(),
    subjectId: integer('subject_id').notNull(),
  },
  (t) => [uniqueIndex('muted_conversation_once').on(t.programmeId, t.subject, t.subjectId, t.personId)],
)

/** The days on which a programme's reminders have gone out: once each. */
export const reminderRound = sqliteTable(
  'reminder_round',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    day: text('day').notNull(),
  },
  (t) => [uniqueIndex('reminder_round_once').on(t.programmeId, t.day)],
)

/** The mail of a person's day. Taken before it is sent, so that not even a killed process sends it twice. */
export const digest = sqliteTable(
  'digest',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    day: text('day').notNull(),
    tries: integer('tries').notNull().default(1),
    /** The mail server refused it, or was not there: it may be tried again. */
    failedAt: integer('failed_at'),
    sentAt: integer('sent_at'),
  },
  (t) => [uniqueIndex('digest_once').on(t.personId, t.day)],
)
