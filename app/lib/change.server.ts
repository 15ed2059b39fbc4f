import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { type Action, may, type Target, type Viewer } from '~/domain/permissions'
import type { Reason } from '~/domain/reasons'
import { accept, type Refusal, refuse, type Verdict } from '~/domain/verdict'
import type { Name } from '~/domain/vocabulary'
import type { Db, Statements } from '~db/client.server'
import { auditEvent, programme } from '~db/schema/programme'
import { type Answer, keepReceipt, type PostedForm, receiptOf } from './form-receipts.server'
import { lastChangeOf } from './last-change.server'
import { forgetRequest } from './request-memory.server'

/** Who changes something, and when. */
export interface Actor {
  /** Null when the installation itself acts. */
  personId: number | null
  name: string
}

export interface ChangeContext {
  db: Db
  actor: Actor
  /** What the actor may do: every command checks it, whatever the route has checked before. */
  viewer: Viewer
  /** Null for what belongs to the whole installation: then every programme's revision is bumped. */
  programmeId: number | null
  /** UTC milliseconds. */
  now: number
  /** The form that asks for the change, where it came with a key: sent again, it is answered and not done again. */
  form?: PostedForm | undefined
}

/** The installation itself, at set-up and when it loads the sample: before there is anybody to ask. */
export const INSTALLATION: Viewer = { personId: 0, isAdministrator: true, roles: [] }

type Row = Readonly<Record<string, unknown>>

/** Collects what a change does, one event a field. */
export interface Recorder {
  created(entity: string, id: number, row: Row): void
  /** Only fields of `after` that differ from `before` are recorded. */
  changed(entity: string, id: number, before: Row, after: Row): void
  removed(entity: string, id: number, row: Row): void
}

export interface Changed<T> {
  value: T
  /** Names the events of this change, for undo; null when nothing was changed. */
  changeId: string | null
}

/** The name under which a person appears in the log of changes. */
export function actorName(name: Name): string {
  return name.zh && name.en ? `${name.zh} ${name.en}` : name.zh || name.en
}

/** Carries a refusal out of the transaction: nothing is written. */
class RefusedChange extends Error {
  constructor(
    readonly refusals: readonly Refusal[],
    /** The row that somebody else has changed, where that is why. */
    readonly changed: { entity: string; id: number } | null = null,
  ) {
    super('refused')
  }
}

/** Inside a change: goes on when the rule accepts, else ends the change with its refusals. */
export function ensure<T>(verdict: Verdict<T>): T {
  if (verdict.ok) return verdict.value
  throw new RefusedChange(verdict.refusals)
}

/** Inside a change: ends it with this refusal. */
export function stop(reason: Reason, field?: string): never {
  throw new RefusedChange(refuse(reason, field).refusals)
}

/** Inside a change: ends it when the actor's role does not allow the action to this target. */
export function authorise(context: ChangeContext, action: Action, target: Target = {}): void {
  if (!may(context.viewer, action, target)) stop({ code: 'forbidden' })
}

/** Inside a change: the row, or an end of the change because it is not (or no longer) there. */
export function present<T>(row: T | undefined): T {
  return row ?? stop({ code: 'notFound' })
}

/**
 * Inside a change: ends it when the row has been changed since the form was shown. With the name that the log of
 * changes has for such rows, the refusal tells who did that, and when.
 */
export function ensureUnchanged(row: { id: number; version: number }, version: number, entity?: string): void {
  if (row.version === version) return
  throw new RefusedChange(refuse({ code: 'conflict' }).refusals, entity === undefined ? null : { entity, id: row.id })
}

/**
 * Runs one change: `work` writes and records, then the audit events and the programme's new revision follow in the
 * same transaction. When nothing was recorded, no revision is spent; when `work` refuses, nothing is written at all.
 * A form sent again is answered with what it did the first time.
 */
export async function change<T extends Answer>(
  context: ChangeContext,
  verb: string,
  work: (tx: Statements, record: Recorder) => Promise<T>,
): Promise<Verdict<Changed<T>>> {
  try {
    const key = context.form?.nextKey(verb)
    const done = await context.db.write((tx) => changeOnce(tx, context, verb, key, work))
    forgetRequest()
    return accept(done)
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error
    const last = error.changed && (await lastChangeOf(context.db, context.programmeId, error.changed))
    return { ok: false, refusals: last ? refuse({ code: 'conflict', last }).refusals : error.refusals }
  }
}

async function changeOnce<T extends Answer>(
  tx: Statements,
  context: ChangeContext,
  verb: string,
  key: string | undefined,
  work: (tx: Statements, record: Recorder) => Promise<T>,
): Promise<Changed<T>> {
  if (key === undefined) return changeWithin(tx, context, verb, work)
  const receipt = await receiptOf(tx, key)
  // The key holds the verb, so what is kept under it was answered by this very command.
  if (receipt) return { value: receipt.value as T, changeId: receipt.changeId }
  const done = await changeWithin(tx, context, verb, work)
  await keepReceipt(tx, { key, at: context.now, ...done })
  return done
}

async function changeWithin<T>(
  tx: Statements,
  context: ChangeContext,
  verb: string,
  work: (tx: Statements, record: Recorder) => Promise<T>,
): Promise<Changed<T>> {
  const events: FieldEvent[] = []
  const value = await work(tx, recorderInto(events))
  if (events.length === 0) return { value, changeId: null }
  const shared = {
    programmeId: context.programmeId,
    changeId: randomUUID(),
    verb,
    at: context.now,
    actorId: context.actor.personId,
    actorName: context.actor.name,
  }
  for (const chunk of chunks(events, 500)) {
    await tx.insert(auditEvent).values(chunk.map((event) => ({ ...shared, ...event })))
  }
  await tx
    .update(programme)
    .set({ revision: sql`${programme.revision} + 1` })
    .where(context.programmeId === null ? undefined : eq(programme.id, context.programmeId))
  return { value, changeId: shared.changeId }
}

interface FieldEvent {
  entity: string
  entityId: number
  field: string
  from: string | null
  to: string | null
}

function recorderInto(events: FieldEvent[]): Recorder {
  const push = (entity: string, entityId: number, field: string, from: unknown, to: unknown) =>
    events.push({ entity, entityId, field, from: textOf(from), to: textOf(to) })
  return {
    created: (entity, id, row) => {
      for (const [field, value] of Object.entries(row))
        if (isWorthTelling(field, value)) push(entity, id, field, null, value)
    },
    changed: (entity, id, before, after) => {
      for (const [field, value] of Object.entries(after)) {
        if (isOwnField(field) && textOf(before[field]) !== textOf(value)) push(entity, id, field, before[field], value)
      }
    },
    removed: (entity, id, row) => {
      for (const [field, value] of Object.entries(row))
        if (isWorthTelling(field, value)) push(entity, id, field, value, null)
    },
  }
}

/** Rows in portions that fit into one statement. */
export function chunks<T>(rows: readonly T[], size: number): T[][] {
  const portions: T[][] = []
  for (let at = 0; at < rows.length; at += size) portions.push(rows.slice(at, at + size))
  return portions
}

/** A secret is never written into the log of changes. */
const SECRET_FIELDS = new Set(['passwordHash', 'tokenHash'])

function isOwnField(field: string): boolean {
  return field !== 'id' && field !== 'version' && !SECRET_FIELDS.has(field)
}

function isWorthTelling(field: string, value: unknown): boolean {
  return isOwnField(field) && value !== null && value !== '' && value !== undefined
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : String(value)
}
