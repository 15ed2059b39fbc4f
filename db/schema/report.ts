import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ADVICE_KINDS, ASK_ANSWERS, REPORT_SECTIONS, REPORT_STATES } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'

/** A formal report to executives: written while it is a draft, never changed once it is frozen. */
export const report = sqliteTable(
  'report',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    state: text('state', { enum: REPORT_STATES }).notNull().default('draft'),
    /** Counts the frozen reports of the programme from 1; null while it is a draft. */
    number: integer('number'),
    createdById: integer('created_by_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    frozenById: integer('frozen_by_id').references(() => person.id),
    frozenAt: integer('frozen_at'),
    /** The programme's day on which it was frozen. */
    frozenOn: text('frozen_on'),
    /** All that the report says in both languages, as JSON (domain/report-content); null while it is a draft. */
    content: text('content'),
    /** SHA-256 of the content, in hexadecimal. */
    hash: text('hash'),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('report_number').on(t.programmeId, t.number), index('report_state').on(t.programmeId, t.state)],
)

/** The office's own words in a section of a draft, in Markdown, and whether the section is shown. */
export const reportSection = sqliteTable(
  'report_section',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    section: text('section', { enum: REPORT_SECTIONS }).notNull(),
    words: text('words').notNull().default(''),
    isShown: integer('is_shown', { mode: 'boolean' }).notNull().default(true),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('report_section_once').on(t.reportId, t.section)],
)

/** Who was sent a frozen report, and when they first and last opened it. */
export const reportReader = sqliteTable(
  'report_reader',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    sentAt: integer('sent_at').notNull(),
    openedAt: integer('opened_at'),
    lastOpenedAt: integer('last_opened_at'),
  },
  (t) => [uniqueIndex('report_reader_once').on(t.reportId, t.personId), index('report_reader_person').on(t.personId)],
)

/** A formal session in which a report was presented. */
export const reportSession = sqliteTable(
  'report_session',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    heldOn: text('held_on').notNull(),
    note: text('note').notNull().default(''),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('report_session_report').on(t.reportId), index('report_session_programme').on(t.programmeId)],
)

/** Who was there, or was to be and was not. */
export const reportAttendance = sqliteTable(
  'report_attendance',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    sessionId: integer('session_id')
      .notNull()
      .references(() => reportSession.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    wasThere: integer('was_there', { mode: 'boolean' }).notNull(),
  },
  (t) => [uniqueIndex('report_attendance_once').on(t.sessionId, t.personId)],
)

/** What the office asks of executives; it returns in each report until it is closed. */
export const ask = sqliteTable(
  'ask',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    text: text('text').notNull(),
    askedOfId: integer('asked_of_id')
      .notNull()
      .references(() => person.id),
    askedById: integer('asked_by_id')
      .notNull()
      .references(() => person.id),
    askedOn: text('asked_on').notNull(),
    dueOn: text('due_on').notNull(),
    /** What the executive said to it; null while nobody has. */
    answer: text('answer', { enum: ASK_ANSWERS }),
    answerText: text('answer_text').notNull().default(''),
    answeredById: integer('answered_by_id').references(() => person.id),
    answeredOn: text('answered_on'),
    closedOn: text('closed_on'),
    /** How it ended. */
    outcome: text('outcome').notNull().default(''),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('ask_programme').on(t.programmeId, t.closedOn), index('ask_person').on(t.askedOfId, t.closedOn)],
)

/** What an executive said about a line of a frozen report; it returns in each report until it is closed. */
export const advice = sqliteTable(
  'advice',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    section: text('section', { enum: REPORT_SECTIONS }).notNull(),
    /** The line's key within its section; empty for the section as a whole. */
    line: text('line').notNull().default(''),
    kind: text('kind', { enum: ADVICE_KINDS }).notNull(),
    text: text('text').notNull(),
    givenById: integer('given_by_id')
      .notNull()
      .references(() => person.id),
    givenAt: integer('given_at').notNull(),
    givenOn: text('given_on').notNull(),
    /** Who sees to it; null until the office has said, and for comments. */
    ownerId: integer('owner_id').references(() => person.id),
    dueOn: text('due_on'),
    /** What became of it. */
    answer: text('answer').notNull().default(''),
    closedOn: text('closed_on'),
    closedById: integer('closed_by_id').references(() => person.id),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('advice_programme').on(t.programmeId, t.closedOn),
    index('advice_report').on(t.reportId),
    index('advice_owner').on(t.ownerId, t.closedOn),
  ],
)

/** A way to read one frozen report without signing in. Its secret is kept as a SHA-256 only. */
export const reportLink = sqliteTable(
  'report_link',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reportId: integer('report_id')
      .notNull()
      .references(() => report.id),
    tokenHash: text('token_hash').notNull(),
    /** For whom it was made, in the office's words. */
    purpose: text('purpose').notNull(),
    createdById: integer('created_by_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('report_link_token').on(t.tokenHash), index('report_link_report').on(t.reportId)],
)

/** Each time somebody followed such a link. */
export const reportLinkVisit = sqliteTable(
  'report_link_visit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    linkId: integer('link_id')
      .notNull()
      .references(() => reportLink.id),
    at: integer('at').notNull(),
    address: text('address').notNull(),
  },
  (t) => [index('report_link_visit_link').on(t.linkId, t.at)],
)

/** How the company's exports look: one row. */
export const brand = sqliteTable('brand', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Six hexadecimal digits. */
  colour: text('colour').notNull(),
  logo: blob('logo', { mode: 'buffer' }),
  logoType: text('logo_type', { enum: ['image/png', 'image/jpeg'] }),
  version: integer('version').notNull().default(1),
})
