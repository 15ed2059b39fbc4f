import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { codeOf } from './sqlite-code'

/** Another process has kept the lock for the whole time that this one was ready to wait. */
export class StartLockTimeout extends Error {}

/**
 * Takes the lock under which one process at a time prepares a data folder, and gives the function that lets it go.
 * It is SQLite's own lock on `file`, held by the operating system: a process that is killed never leaves it behind.
 * The wait blocks this thread, which has nothing else to do before the server listens.
 * @param patience milliseconds to wait for another process
 * @throws StartLockTimeout
 */
export function takeStartLock(file: string, patience: number): () => void {
  mkdirSync(dirname(file), { recursive: true })
  const connection = new Database(file, { timeout: patience })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    throw codeOf(error)?.startsWith('SQLITE_BUSY') ? new StartLockTimeout(file) : error
  }
  return () => connection.close()
}
