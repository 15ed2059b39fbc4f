import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import { z } from 'zod'

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) })

/** The file was written by a newer program: this one must not touch it. */
export class NewerDatabaseError extends Error {}

/**
 * Brings the database file up to this program's schema, on a connection of its own.
 * @throws NewerDatabaseError when the file already knows a migration that this program does not.
 */
export function migrate(file: string, migrationsFolder: string): void {
  const connection = new Database(file)
  try {
    connection.pragma('journal_mode = WAL')
    const known = journalSchema.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')))
    const newestKnown = Math.max(0, ...known.entries.map((entry) => entry.when))
    if (newestApplied(connection) > newestKnown) throw new NewerDatabaseError(file)
    runMigrations(drizzle(connection), { migrationsFolder })
  } finally {
    connection.close()
  }
}

function newestApplied(connection: Database.Database): number {
  const table = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return 0
  const row = connection.prepare('select max(created_at) as newest from __drizzle_migrations').get()
  return z.object({ newest: z.number().nullable() }).parse(row).newest ?? 0
}
