import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { GATE_CRITERIA, GATE_DECISIONS, GATE_KINDS, GATE_REQUEST_STATES } from '~/domain/vocabulary'
import { person } from './people'
import { programme } from './programme'
import { subProcess } from './sub-process'
import { wave } from './wave'

/** A criterion that a programme asks for at a kind of gate otherwise than the defaults say. */
export const gateRule = sqliteTable(
  'gate_rule',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    gate: text('gate', { enum: GATE_KINDS }).notNull(),
    criterion: text('criterion', { enum: GATE_CRITERIA }).notNull(),
    /** False where a default is not asked for here. */
    isAsked: integer('is_asked', { mode: 'boolean' }).notNull(),
    /** Percent or calendar days, as the criterion has it; null where it has no such number. */
    needed: integer('needed'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('gate_rule_once').on(t.programmeId, t.gate, t.criterion)],
)

/** Who decides at a kind of gate, unless the request names others. */
export const gateApprover = sqliteTable(
  'gate_approver',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    gate: text('gate', { enum: GATE_KINDS }).notNull(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [uniqueIndex('gate_approver_once').on(t.programmeId, t.gate, t.personId)],
)

/** The day on which a gate of the programme is planned; those of pilots and waves follow from the plan. */
export const gateDay = sqliteTable(
  'gate_day',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    gate: text('gate', { enum: GATE_KINDS }).notNull(),
    plannedOn: text('planned_on').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('gate_day_once').on(t.programmeId, t.gate)],
)

/** Somebody asks: may we go? */
export const gateRequest = sqliteTable(
  'gate_request',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    gate: text('gate', { enum: GATE_KINDS }).notNull(),
    /** Of a pilot entry. */
    subProcessId: integer('sub_process_id').references(() => subProcess.id),
    /** Of a rollout entry. */
    waveId: integer('wave_id').references(() => wave.id),
    note: text('note').notNull().default(''),
    /** When it is wanted by. */
    dueOn: text('due_on').notNull(),
    requestedById: integer('requested_by_id')
      .notNull()
      .references(() => person.id),
    requestedOn: text('requested_on').notNull(),
    state: text('state', { enum: GATE_REQUEST_STATES }).notNull().default('open'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('gate_request_programme').on(t.programmeId, t.state),
    index('gate_request_sub_process').on(t.subProcessId),
    index('gate_request_wave').on(t.waveId),
  ],
)

/** Who was asked to decide. */
export const gateAsked = sqliteTable(
  'gate_asked',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requestId: integer('request_id')
      .notNull()
      .references(() => gateRequest.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [uniqueIndex('gate_asked_once').on(t.requestId, t.personId), index('gate_asked_person').on(t.personId)],
)

/** What was decided, and all that was seen of the criteria then; never changed afterwards. */
export const gateDecision = sqliteTable(
  'gate_decision',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    requestId: integer('request_id')
      .notNull()
      .references(() => gateRequest.id),
    decision: text('decision', { enum: GATE_DECISIONS }).notNull(),
    decidedById: integer('decided_by_id')
      .notNull()
      .references(() => person.id),
    decidedOn: text('decided_on').notNull(),
    decidedAt: integer('decided_at').notNull(),
    reason: text('reason').notNull().default(''),
    /** Going although criteria were not met; `reason` says why. */
    isOverride: integer('is_override', { mode: 'boolean' }).notNull().default(false),
    /** The evidence as it was seen: a document of `evidenceEdition`, as JSON, read only as a whole. */
    evidence: text('evidence').notNull(),
    evidenceEdition: integer('evidence_edition').notNull(),
    /** SHA-256 of `evidence`, in hexadecimal. */
    evidenceHash: text('evidence_hash').notNull(),
  },
  (t) => [
    uniqueIndex('gate_decision_of_request').on(t.requestId),
    index('gate_decision_programme').on(t.programmeId, t.decidedOn),
  ],
)

/** What a hold waits for. Renewed, it is closed and followed by another of the same decision. */
export const gateHold = sqliteTable(
  'gate_hold',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    programmeId: integer('programme_id')
      .notNull()
      .references(() => programme.id),
    decisionId: integer('decision_id')
      .notNull()
      .references(() => gateDecision.id),
    condition: text('condition').notNull(),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => person.id),
    heldOn: text('held_on').notNull(),
    returnsOn: text('returns_on').notNull(),
    closedOn: text('closed_on'),
    closedById: integer('closed_by_id').references(() => person.id),
    /** How the condition was met, or why it was renewed. */
    closing: text('closing').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('gate_hold_decision').on(t.decisionId),
    index('gate_hold_open').on(t.programmeId, t.closedOn, t.returnsOn),
    index('gate_hold_owner').on(t.ownerId),
  ],
)
