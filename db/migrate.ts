import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { z } from 'zod'
import { makeSafetyCopy } from './safety-copy'

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) })

/** The file was written by a newer program: this one must not touch it. */
export class NewerDatabaseError extends Error {}

/** The copy that has to be made before a migration cannot be written: nothing was migrated. */
export class NoSafetyCopyError extends Error {}

/** A migration did not work out: the file has its old schema and rows, and `copy` (if it held any) is beside it. */
export class MigrationError extends Error {
  constructor(
    readonly tag: string,
    readonly copy: string | null,
    cause: unknown,
  ) {
    super(`Migration ${tag} failed`, { cause })
  }
}

export interface Migrated {
  /** Names of the migrations applied now. */
  tags: readonly string[]
  /** Path of the copy made before; null when there was nothing to migrate or nothing to lose. */
  copy: string | null
}

interface Migration {
  tag: string
  meta: MigrationMeta
}

/**
 * Brings the database file up to this program's schema, all migrations in one transaction. Before that, a file that
 * holds an older schema is copied into `backups/` beside it. Runs under the start lock, so nobody else migrates.
 * @param at UTC milliseconds, for the name of the copy
 * @throws NewerDatabaseError, NoSafetyCopyError, MigrationError; in each case the file is as it was.
 */
export function migrate(file: string, migrationsFolder: string, at: number): Migrated {
  const migrations = readMigrations(migrationsFolder)
  const connection = new Database(file)
  try {
    // A table that is rebuilt is dropped for a moment: what points to it is checked before the commit instead.
    connection.pragma('foreign_keys = OFF')
    const applied = newestApplied(connection)
    if (applied > Math.max(0, ...migrations.map(({ meta }) => meta.folderMillis))) throw new NewerDatabaseError(file)
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    const pending = migrations.filter(({ meta }) => meta.folderMillis > applied)
    const last = pending.at(-1)
    if (!last) return { tags: [], copy: null }
    const copy = applied > 0 ? safetyCopy(connection, join(dirname(file), 'backups'), last.tag, at) : null
    apply(connection, pending, copy)
    return { tags: pending.map(({ tag }) => tag), copy }
  } finally {
    connection.close()
  }
}

function readMigrations(migrationsFolder: string): Migration[] {
  const journal = journalSchema.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')))
  const tags = new Map(journal.entries.map(({ when, tag }) => [when, tag]))
  return readMigrationFiles({ migrationsFolder }).map((meta) => ({ tag: tags.get(meta.folderMillis) ?? '', meta }))
}

/** When the newest migration in the file was generated, in UTC milliseconds; 0 for a file without any. */
function newestApplied(connection: Database.Database): number {
  const table = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return 0
  const row = connection.prepare('select max(created_at) as newest from __drizzle_migrations').get()
  return z.object({ newest: z.number().nullable() }).parse(row).newest ?? 0
}

function safetyCopy(connection: Database.Database, folder: string, before: string, at: number): string {
  try {
    return makeSafetyCopy(connection, folder, before, at)
  } catch (error) {
    throw new NoSafetyCopyError(folder, { cause: error })
  }
}

/** Drizzle's own migrator commits before anybody could look whether the rows still fit together. */
function apply(connection: Database.Database, pending: readonly Migration[], copy: string | null): void {
  let underWay = ''
  try {
    connection.exec('BEGIN IMMEDIATE')
    connection.exec(
      'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    )
    const note = connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    for (const { tag, meta } of pending) {
      underWay = tag
      for (const statement of meta.sql) connection.exec(statement)
      note.run(meta.hash, meta.folderMillis)
    }
    ensureRowsFit(connection)
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw new MigrationError(underWay, copy, error)
  }
}

function ensureRowsFit(connection: Database.Database): void {
  const lost = z
    .array(z.object({ table: z.string(), parent: z.string() }))
    .parse(connection.pragma('foreign_key_check'))
  const [first] = lost
  if (first) throw new Error(`${lost.length} rows point to nothing, the first from ${first.table} to ${first.parent}`)
}
