import Database from 'better-sqlite3'

/** SQLite's name for what went wrong, such as `SQLITE_FULL`; null for an error that is not SQLite's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null
}

/** Whether SQLite cannot make sense of the file: it is no database, or its content is torn. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error) ?? '')
}
