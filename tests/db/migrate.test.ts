import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, NewerDatabaseError } from '~db/migrate'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-migrate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('migrating twice changes nothing the second time', () => {
  const file = join(emptyFolder(), 'groundwork.db')
  migrate(file, 'drizzle')
  const count = () =>
    new Database(file, { readonly: true }).prepare('select count(*) as n from __drizzle_migrations').get()
  const first = count()
  migrate(file, 'drizzle')
  expect(count()).toEqual(first)
})

test('a database of a newer program is refused and left alone', () => {
  const file = join(emptyFolder(), 'groundwork.db')
  migrate(file, 'drizzle')
  const connection = new Database(file)
  connection
    .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    .run('later', Date.UTC(2100, 0, 1))
  connection.close()
  expect(() => migrate(file, 'drizzle')).toThrow(NewerDatabaseError)
})
