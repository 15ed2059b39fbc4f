import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { COORDINATOR_KINDS } from '~/domain/vocabulary'

export const programme = sqliteTable(
  'programme',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    coordinatorKind: text('coordinator_kind', { enum: COORDINATOR_KINDS }).notNull(),
    startOn: text('start_on').notNull(),
    timeZone: text('time_zone').notNull(),
    /** ISO weekdays without work, comma separated: `6,7`. */
    weekend: text('weekend').notNull(),
    /** Which official holidays apply: `CN`, or `none` for the company's own days alone. */
    holidaySource: text('holiday_source', { enum: ['CN', 'none'] }).notNull(),
    staleAfterDays: integer('stale_after_days').notNull(),
    escalateAfterDays: integer('escalate_after_days').notNull().default(7),
    dueSoonDays: integer('due_soon_days').notNull(),
    readyThreshold: integer('ready_threshold').notNull(),
    ownerLimit: integer('owner_limit').notNull(),
    branchLimit: integer('branch_limit').notNull(),
    slipTolerance: integer('slip_tolerance').notNull(),
    /** Calendar days between two formal reports. */
    reportEveryDays: integer('report_every_days').notNull().default(14),
    /** Calendar days after which half of what people were taught counts as forgotten. */
    enablementHalfLife: integer('enablement_half_life').notNull().default(180),
    /** Percent by which use falls over four weeks from which a branch is taken to fall back. */
    relapseDrop: integer('relapse_drop').notNull().default(30),
    /** Calendar days without a sign of use after which published documents are taken to be shelved. */
    shelvedAfterDays: integer('shelved_after_days').notNull().default(60),
    /** When the working day of the operations team begins and ends, in minutes after midnight. */
    deskOpensAt: integer('desk_opens_at').notNull().default(540),
    deskClosesAt: integer('desk_closes_at').notNull().default(1080),
    /** The edition of the reference practices it started from, or took over since. */
    referenceEdition: integer('reference_edition').notNull().default(1),
    /** Counts every change of anything that belongs to the programme: a page is a function of it. */
    revision: integer('revision').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    archivedAt: integer('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('programme_slug').on(t.slug)],
)

/** A company's own day: a holiday on a working day, or a make-up working day. It wins over the official list. */
export const calendarDay = sqliteTable(
  'calendar_day',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    day: text('day').notNull(),
    kind: text('kind', { enum: ['holiday', 'working'] }).notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [uniqueIndex('calendar_day_of_programme').on(t.programmeId, t.day)],
)

/** What changed: one row a field, written in the transaction of the change. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Null for what belongs to the whole installation: people, units, sign-in. */
    programmeId: integer('programme_id').references(() => programme.id),
    /** One change may touch several fields and rows; undo takes it back as a whole. */
    changeId: text('change_id').notNull(),
    verb: text('verb').notNull(),
    at: integer('at').notNull(),
    /** Null when the installation itself acted, as at the first start. */
    actorId: integer('actor_id'),
    /** The actor's name as it was then. */
    actorName: text('actor_name').notNull(),
    entity: text('entity').notNull(),
    entityId: integer('entity_id').notNull(),
    field: text('field').notNull(),
    from: text('from_value'),
    to: text('to_value'),
  },
  (t) => [
    index('audit_change').on(t.changeId),
    index('audit_entity').on(t.entity, t.entityId),
    index('audit_programme').on(t.programmeId, t.at),
  ],
)

/**
 * What a posted form has done, kept for a day: the same form sent again, by a double click or after a lost connection,
 * is answered with this instead of being done twice.
 */
export const formReceipt = sqliteTable(
  'form_receipt',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Hash of who sent what where, with the key that the page gave its form. */
    key: text('key').notNull(),
    at: integer('at').notNull(),
    /** What the change answered, as JSON. */
    value: text('value').notNull(),
    changeId: text('change_id'),
  },
  (t) => [uniqueIndex('form_receipt_key').on(t.key), index('form_receipt_at').on(t.at)],
)
