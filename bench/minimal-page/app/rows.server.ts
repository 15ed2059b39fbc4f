import Database from 'better-sqlite3'
import { asc } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const task = sqliteTable('task', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  owner: text('owner').notNull(),
  status: text('status').notNull(),
  dueOn: text('due_on').notNull(),
})

const ROWS = 40
const connection = new Database(':memory:')
connection.exec('create table task (id integer primary key, name text, owner text, status text, due_on text)')
const db = drizzle(connection)
for (let id = 1; id <= ROWS; id += 1) {
  const dueOn = `2026-03-${String((id % 28) + 1).padStart(2, '0')}`
  db.insert(task)
    .values({ id, name: `Prepare the launch at branch ${id}`, owner: `Person ${id % 7}`, status: 'open', dueOn })
    .run()
}

export async function tasks() {
  return db.select().from(task).orderBy(asc(task.dueOn)).limit(ROWS)
}
