import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '../../../db/migrate'

interface Journal {
  entries: { tag: string; when: number; [field: string]: unknown }[]
}

/** A folder of its own; the caller removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'groundwork-old-'))
}

/** Writes a migrations folder with only the first `count` migrations of this program, and then `more`. */
export function makeMigrations(folder: string, count: number, more: Readonly<Record<string, string>> = {}): string {
  mkdirSync(join(folder, 'meta'), { recursive: true })
  const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as Journal
  const entries = journal.entries.slice(0, count)
  for (const { tag } of entries) copyFileSync(`drizzle/${tag}.sql`, join(folder, `${tag}.sql`))
  for (const [tag, sql] of Object.entries(more)) {
    writeFileSync(join(folder, `${tag}.sql`), sql)
    const when = (entries.at(-1)?.when ?? 0) + 1
    entries.push({ idx: entries.length, version: '6', when, tag, breakpoints: true })
  }
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}

/** A database as the first version left it, with one person who is signed in. */
export function makeOldDatabase(file: string): void {
  const migrations = makeMigrations(makeFolder(), 1)
  mkdirSync(dirname(file), { recursive: true })
  migrate(file, migrations, 0)
  rmSync(migrations, { recursive: true })
  const connection = new Database(file)
  connection.exec(`
    insert into unit (kind, is_business, name_zh, name_en, position) values ('department', 0, '总部', 'Head office', 1);
    insert into person (email, name_zh, name_en, unit_id) values ('old@example.com', '老用户', 'Old hand', 1);
    insert into session (token_hash, person_id, created_at, last_seen_at, expires_at) values ('abc', 1, 1, 1, 2);
  `)
  connection.close()
}

/** What one statement finds in a file, read on a connection of its own. */
export function rowsOf(file: string, sql: string): unknown[] {
  const connection = new Database(file, { readonly: true })
  try {
    return connection.prepare(sql).all()
  } finally {
    connection.close()
  }
}

export function columnsOf(file: string, table: string): string[] {
  return rowsOf(file, `select name from pragma_table_info('${table}')`).map((row) => (row as { name: string }).name)
}
