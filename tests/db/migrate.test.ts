import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MigrationError, migrate, NewerDatabaseError, NoSafetyCopyError } from '~db/migrate'
import { columnsOf, makeFolder, makeMigrations, makeOldDatabase, rowsOf } from './setup/old-database'

const AT = Date.UTC(2026, 2, 2, 10, 30, 5)

function emptyFolder(): string {
  const folder = makeFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An old database in a folder of its own. */
function oldDatabase() {
  const folder = emptyFolder()
  const file = join(folder, 'groundwork.db')
  makeOldDatabase(file)
  return { folder, file, backups: join(folder, 'backups') }
}

const appliedIn = (file: string) => rowsOf(file, 'select hash, created_at from __drizzle_migrations')

describe('an empty file', () => {
  test('gets the schema, and nothing is kept beside it', () => {
    const folder = emptyFolder()
    const { tags, copy } = migrate(join(folder, 'groundwork.db'), 'drizzle', AT)
    expect(tags[0]).toBe('0000_foundation')
    expect(copy).toBeNull()
    expect(readdirSync(folder)).toEqual(['groundwork.db'])
  })

  test('is not migrated a second time', () => {
    const file = join(emptyFolder(), 'groundwork.db')
    migrate(file, 'drizzle', AT)
    const first = appliedIn(file)
    expect(migrate(file, 'drizzle', AT)).toEqual({ tags: [], copy: null })
    expect(appliedIn(file)).toEqual(first)
  })
})

describe('a database of an older program', () => {
  test('is copied as it was, then migrated with its rows', () => {
    const { file, backups } = oldDatabase()
    const { tags, copy } = migrate(file, makeMigrations(emptyFolder(), 2), AT)
    expect(tags).toEqual(['0001_firm_ground'])
    expect(copy).toBe(join(backups, 'groundwork-before-0001_firm_ground-20260302T103005Z.db'))
    expect(readdirSync(backups)).toHaveLength(1)

    expect(columnsOf(copy!, 'session')).not.toContain('browser')
    expect(rowsOf(copy!, 'select email from person')).toEqual([{ email: 'old@example.com' }])
    expect(appliedIn(copy!)).toHaveLength(1)

    expect(rowsOf(file, 'select token_hash, browser from session')).toEqual([{ token_hash: 'abc', browser: '' }])
    expect(appliedIn(file)).toHaveLength(2)
  })

  test('is copied with what is still in the log of writes of a killed process', () => {
    const { file } = oldDatabase()
    const other = new Database(file)
    onTestFinished(() => void other.close())
    other.pragma('journal_mode = WAL')
    other.pragma('wal_autocheckpoint = 0')
    other.exec("update person set name_en = 'Only in the log'")
    const { copy } = migrate(file, 'drizzle', AT)
    expect(rowsOf(copy!, 'select name_en from person')).toEqual([{ name_en: 'Only in the log' }])
  })

  test('is not migrated when the copy cannot be written', () => {
    const { file, backups } = oldDatabase()
    writeFileSync(backups, 'in the way')
    expect(() => migrate(file, 'drizzle', AT)).toThrow(NoSafetyCopyError)
    expect(appliedIn(file)).toHaveLength(1)
    expect(columnsOf(file, 'session')).not.toContain('browser')
  })

  test('keeps the newest five copies, and whatever else lies there', () => {
    const { file, backups } = oldDatabase()
    mkdirSync(backups)
    const older = [1, 2, 3, 4, 5, 6].map((day) => `groundwork-before-zzzz-2026010${day}T000000Z.db`)
    for (const name of [...older, 'by-hand.db']) writeFileSync(join(backups, name), '')
    migrate(file, makeMigrations(emptyFolder(), 2), AT)
    expect(readdirSync(backups).sort()).toEqual(
      ['by-hand.db', 'groundwork-before-0001_firm_ground-20260302T103005Z.db', ...older.slice(2)].sort(),
    )
  })
})

describe('a migration that fails', () => {
  function failWith(sql: string) {
    const { file } = oldDatabase()
    const migrations = makeMigrations(emptyFolder(), 2, { '0002_bad': sql })
    let failure: unknown
    try {
      migrate(file, migrations, AT)
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(MigrationError)
    return { file, failure: failure as MigrationError }
  }

  test.each([
    [
      'a statement that is wrong',
      'alter table unit add note text;--> statement-breakpoint\nalter table nothing add x text;',
    ],
    ['rows that point to nothing', 'delete from person;'],
  ])('leaves schema and rows as they were: %s', (_, sql) => {
    const { file, failure } = failWith(sql)
    expect(failure.tag).toBe('0002_bad')
    expect(columnsOf(file, 'unit')).not.toContain('note')
    expect(columnsOf(file, 'session')).not.toContain('browser')
    expect(rowsOf(file, 'select email from person')).toEqual([{ email: 'old@example.com' }])
    expect(appliedIn(file)).toHaveLength(1)
    expect(rowsOf(failure.copy!, 'select email from person')).toEqual([{ email: 'old@example.com' }])
  })

  test('says what was wrong, and the next start with a good one goes on', () => {
    const { file, failure } = failWith('delete from person;')
    expect(String(failure.cause)).toMatch(/1 rows point to nothing, the first from session to person/)
    expect(migrate(file, makeMigrations(emptyFolder(), 2), AT).tags).toEqual(['0001_firm_ground'])
  })
})

test('a table that others point to can be rebuilt', () => {
  const { file } = oldDatabase()
  const rebuild = `create table new_unit as select * from unit;--> statement-breakpoint
    drop table unit;--> statement-breakpoint
    create table unit (id integer primary key autoincrement not null, kind text, is_business integer, name_zh text,
      name_en text, parent_id integer, position integer, version integer, archived_at integer);--> statement-breakpoint
    insert into unit (id, name_zh) select id, name_zh from new_unit;--> statement-breakpoint
    drop table new_unit;`
  migrate(file, makeMigrations(emptyFolder(), 2, { '0002_rebuilt': rebuild }), AT)
  expect(rowsOf(file, 'select p.email, u.name_zh from person p join unit u on u.id = p.unit_id')).toEqual([
    { email: 'old@example.com', name_zh: '总部' },
  ])
})

test('a database of a newer program is refused and left alone', () => {
  const { folder, file } = oldDatabase()
  const connection = new Database(file)
  connection
    .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    .run('later', Date.UTC(2100, 0, 1))
  connection.pragma('journal_mode = DELETE')
  connection.close()
  const before = readFileSync(file)
  expect(() => migrate(file, 'drizzle', AT)).toThrow(NewerDatabaseError)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(['groundwork.db'])
})
