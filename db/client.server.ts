import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { tables } from './schema/tables'

/** What a query or a command speaks to. Every statement is awaited, so that another driver can follow. */
export type Statements = BetterSQLite3Database<typeof tables>

export interface Db {
  /** Reads on their own connection: a long write is not seen before it is committed. */
  read: Statements
  /** Runs `work` as one transaction, alone: writes queue, and one that throws leaves nothing behind. */
  write<T>(work: (tx: Statements) => Promise<T>): Promise<T>
  /** Writes a consistent copy of the whole database to `file` while work goes on. */
  backup(file: string): Promise<void>
  /** Waits for the writes already queued, then closes. */
  close(): Promise<void>
}

interface OpenOptions {
  /** Told of each statement sent, for tests that count them. */
  onStatement?: (sql: string) => void
}

/**
 * Opens (and creates, where absent) the database file. The only place that knows the driver.
 * @throws when the file or its folder cannot be written, or is not a database.
 */
export function openDatabase(file: string, { onStatement }: OpenOptions = {}): Db {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file)
  const reader = connect(file)
  reader.pragma('query_only = ON')
  const logger = onStatement && { logQuery: (sql: string) => onStatement(sql) }
  const read = drizzle(reader, { schema: tables, ...(logger && { logger }) })
  const tx = drizzle(writer, { schema: tables, ...(logger && { logger }) })
  let queue: Promise<unknown> = Promise.resolve()

  const write = <T>(work: (tx: Statements) => Promise<T>): Promise<T> => {
    const turn = queue.then(async () => {
      writer.exec('BEGIN IMMEDIATE')
      try {
        const value = await work(tx)
        writer.exec('COMMIT')
        return value
      } catch (error) {
        if (writer.inTransaction) writer.exec('ROLLBACK')
        throw error
      }
    })
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    read,
    write,
    backup: async (target) => {
      await reader.backup(target)
    },
    close: async () => {
      await queue
      reader.close()
      writer.close()
    },
  }
}

function connect(file: string): Database.Database {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  return connection
}
