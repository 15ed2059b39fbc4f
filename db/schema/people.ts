import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { LINK_PURPOSES, LOCALES, ROLES, THEMES, UNIT_KINDS } from '~/domain/vocabulary'
import { programme } from './programme'

/** The company's tree of units, ending in branches. One installation serves one company, so units are shared by programmes. */
export const unit = sqliteTable(
  'unit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    parentId: integer('parent_id').references((): AnySQLiteColumn => unit.id),
    kind: text('kind', { enum: UNIT_KINDS }).notNull(),
    /** Whether its people carry the business: only they can own a sub-process (lesson 2). */
    isBusiness: integer('is_business', { mode: 'boolean' }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    position: integer('position').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('unit_parent').on(t.parentId), index('unit_kind').on(t.kind)],
)

export const person = sqliteTable(
  'person',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    email: text('email').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    titleZh: text('title_zh').notNull().default(''),
    titleEn: text('title_en').notNull().default(''),
    unitId: integer('unit_id').references(() => unit.id),
    isAdministrator: integer('is_administrator', { mode: 'boolean' }).notNull().default(false),
    /** Argon2id in PHC format; null until the person has set a password. */
    passwordHash: text('password_hash'),
    /** Null until chosen: then the browser's preference decides. */
    locale: text('locale', { enum: LOCALES }),
    theme: text('theme', { enum: THEMES }).notNull().default('system'),
    /** Whether the person wants a mail on days with something to tell. */
    wantsDigest: integer('wants_digest', { mode: 'boolean' }).notNull().default(true),
    /** Persons of the sample programme can be entered by one click while the server is bound to loopback. */
    isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('person_email').on(t.email), index('person_unit').on(t.unitId)],
)

/** A signed-in browser. Only a hash of its token is kept. */
export const session = sqliteTable(
  'session',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    tokenHash: text('token_hash').notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    /** The browser's name for itself when it signed in, so that its person recognises it. */
    browser: text('browser').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_person').on(t.personId)],
)

/** A link that lets a person set their password, once: an invitation, or a reset. Only a hash of its token is kept. */
export const passwordLink = sqliteTable(
  'password_link',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    tokenHash: text('token_hash').notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    purpose: text('purpose', { enum: LINK_PURPOSES }).notNull(),
    /** The administrator who made it. */
    madeById: integer('made_by_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [uniqueIndex('password_link_token').on(t.tokenHash), index('password_link_person').on(t.personId)],
)

/** A role of a person in one programme; a branch lead's is bound to the branch. */
export const membership = sqliteTable(
  'membership',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', { enum: ROLES }).notNull(),
    unitId: integer('unit_id').references(() => unit.id),
  },
  (t) => [index('membership_programme').on(t.programmeId), index('membership_person').on(t.personId)],
)
