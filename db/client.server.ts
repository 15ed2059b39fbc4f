import { AsyncLocalStorage } from 'node:async_hooks'
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
  /**
   * Runs `work` as one transaction, alone: writes queue, and one that throws leaves nothing behind. Refuses a write
   * started inside another one, which would wait for itself, and any write after `close`.
   */
  write<T>(work: (tx: Statements) => Promise<T>): Promise<T>
  /** Writes a consistent copy of the whole database to `file` while work goes on. */
  backup(file: string): Promise<void>
  /** Waits for the writes already queued, brings the log of writes into the file, then closes. */
  close(): Promise<void>
}

/** Told how writing goes, for the metrics. */
export interface WriteWatch {
  /** The number of writes waiting or under way has changed to `length`. */
  queued(length: number): void
  /** A write has ended; `seconds` is the time from its turn to its commit or rollback. */
  ended(seconds: number, outcome: 'committed' | 'rolled-back'): void
}

export interface OpenOptions {
  /** Told of each statement sent, for tests that count them. */
  onStatement?: (sql: string) => void
  writes?: WriteWatch
}

/**
 * Opens (and creates, where absent) the database file. The only place that knows the driver.
 * @throws when the file or its folder cannot be written, or is not a database.
 */
export function openDatabase(file: string, { onStatement, writes }: OpenOptions = {}): Db {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file)
  const reader = connect(file)
  reader.pragma('query_only = ON')
  const logger = onStatement && { logQuery: (sql: string) => onStatement(sql) }
  const read = drizzle(reader, { schema: tables, ...(logger && { logger }) })
  const tx = drizzle(writer, { schema: tables, ...(logger && { logger }) })
  const underWay = new AsyncLocalStorage<{ isOpen: boolean }>()
  let queue: Promise<unknown> = Promise.resolve()
  let length = 0
  let closing: Promise<void> | null = null

  const countQueue = (by: number) => {
    length += by
    writes?.queued(length)
  }

  const transaction = async <T>(work: (tx: Statements) => Promise<T>): Promise<T> => {
    const turn = { isOpen: true }
    const startedAt = performance.now()
    let outcome: 'committed' | 'rolled-back' = 'rolled-back'
    try {
      writer.exec('BEGIN IMMEDIATE')
      const value = await underWay.run(turn, () => work(tx))
      writer.exec('COMMIT')
      outcome = 'committed'
      return value
    } finally {
      turn.isOpen = false
      if (writer.inTransaction) writer.exec('ROLLBACK')
      writes?.ended((performance.now() - startedAt) / 1000, outcome)
    }
  }

  return {
    read,
    write: async (work) => {
      if (closing) throw new Error('The database is closed: nothing more can be written.')
      if (underWay.getStore()?.isOpen) {
        throw new Error('A write inside a write would wait for itself for ever: use the transaction at hand.')
      }
      countQueue(1)
      const turn = queue.then(() => transaction(work)).finally(() => countQueue(-1))
      queue = turn.catch(() => undefined)
      return turn
    },
    backup: async (target) => {
      await reader.backup(target)
    },
    close: () => {
      closing ??= queue.then(() => {
        reader.close()
        refreshStatistics(writer)
        writer.pragma('wal_checkpoint(TRUNCATE)')
        writer.close()
      })
      return closing
    },
  }
}

/** Keeps what the planner knows of the tables true to what is in them. Only a help: a full disk must not hinder closing. */
function refreshStatistics(connection: Database.Database): void {
  try {
    connection.pragma('optimize')
  } catch {
    // The planner goes on with what it knew.
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
