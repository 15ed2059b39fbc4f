import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { installation } from '~/lib/installation.server'
import { type Db, openDatabase } from '~db/client.server'
import { unit } from '~db/schema/people'
import { makeInstallation } from '../factories/installation'
import { makeUnit } from '../factories/programme'

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 1))

/** A promise and what resolves it. */
function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

const namesOf = async (db: Db, id: number) => {
  const [row] = await db.read.select().from(unit).where(eq(unit.id, id))
  return [row?.nameEn, row?.nameZh]
}

const rename = (db: Db, id: number, nameEn: string) =>
  db.write(async (tx) => {
    await tx.update(unit).set({ nameEn }).where(eq(unit.id, id))
  })

describe('concurrent writes', () => {
  test.each([2, 200])('keep every one of %i read-then-write changes', async (many) => {
    const db = makeInstallation()
    const id = await makeUnit(db, { position: 0 })
    let inside = 0
    const most: number[] = []
    const increment = () =>
      db.write(async (tx) => {
        inside += 1
        most.push(inside)
        const [row] = await tx.select().from(unit).where(eq(unit.id, id))
        await nextTurn()
        await tx
          .update(unit)
          .set({ position: (row?.position ?? 0) + 1 })
          .where(eq(unit.id, id))
        inside -= 1
      })
    await Promise.all(Array.from({ length: many }, increment))
    const [row] = await db.read.select().from(unit).where(eq(unit.id, id))
    expect(row?.position).toBe(many)
    expect(Math.max(...most)).toBe(1)
  })

  test('are not seen by a reader before they are committed', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before', nameZh: '之前' })
    const { passed, open } = gate()
    const write = db.write(async (tx) => {
      await tx.update(unit).set({ nameEn: 'after' }).where(eq(unit.id, id))
      await passed
      await tx.update(unit).set({ nameZh: '之后' }).where(eq(unit.id, id))
    })
    await nextTurn()
    expect(await namesOf(db, id)).toEqual(['before', '之前'])
    open()
    await write
    expect(await namesOf(db, id)).toEqual(['after', '之后'])
  })

  test('report how many wait and how each ended', async () => {
    const told: unknown[] = []
    makeInstallation()
    const db = openDatabase(installation().env.databaseFile, {
      writes: {
        queued: (length) => told.push(length),
        ended: (seconds, outcome) => told.push([seconds >= 0, outcome]),
      },
    })
    onTestFinished(() => db.close())
    const failing = db.write(() => Promise.reject(new Error('no')))
    const working = db.write(async () => undefined)
    await expect(failing).rejects.toThrow('no')
    await working
    expect(told).toEqual([1, 2, [true, 'rolled-back'], 1, [true, 'committed'], 0])
  })
})

describe('a write that fails', () => {
  test('leaves nothing behind, and the next one goes on', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before', nameZh: '之前' })
    const failing = db.write(async (tx) => {
      await tx.update(unit).set({ nameEn: 'half' }).where(eq(unit.id, id))
      await tx.insert(unit).values({ kind: 'branch', isBusiness: true, nameZh: '新', nameEn: 'New', position: 9 })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.read.select().from(unit)).toHaveLength(1)
    await rename(db, id, 'after')
    expect(await namesOf(db, id)).toEqual(['after', '之前'])
  })

  test('because the disk is full is an error, and the next one works', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before' })
    const filling = db.write(async (tx) => {
      // As if the disk ended with the file's present last page.
      await tx.all(sql`pragma max_page_count = 1`)
      await tx.update(unit).set({ nameEn: 'half' }).where(eq(unit.id, id))
      await tx
        .update(unit)
        .set({ nameZh: '长'.repeat(100_000) })
        .where(eq(unit.id, id))
    })
    await expect(filling).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    expect((await namesOf(db, id))[0]).toBe('before')
    await rename(db, id, 'after')
    expect((await namesOf(db, id))[0]).toBe('after')
  })

  test('because another process is writing is an error, and the next one works', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before' })
    await db.write(async (tx) => void (await tx.all(sql`pragma busy_timeout = 20`)))
    const other = new Database(installation().env.databaseFile)
    onTestFinished(() => void other.close())
    other.exec('BEGIN IMMEDIATE')
    await expect(rename(db, id, 'refused')).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    other.exec('ROLLBACK')
    await rename(db, id, 'after')
    expect((await namesOf(db, id))[0]).toBe('after')
  })
})

describe('a write inside a write', () => {
  test('is refused instead of waiting for itself, and the outer one goes on', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before' })
    await db.write(async (tx) => {
      await tx.update(unit).set({ nameEn: 'after' }).where(eq(unit.id, id))
      await expect(rename(db, id, 'inner')).rejects.toThrow(/write inside a write/)
    })
    expect((await namesOf(db, id))[0]).toBe('after')
  })

  test('is none when it was begun there but comes after the end', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db)
    const { passed, open } = gate()
    let later: Promise<void> | undefined
    await db.write(async () => {
      later = passed.then(() => rename(db, id, 'later'))
    })
    open()
    await later
    expect((await namesOf(db, id))[0]).toBe('later')
  })
})

describe('closing', () => {
  test('waits for the writes that are queued', async () => {
    const db = makeInstallation()
    const file = installation().env.databaseFile
    const id = await makeUnit(db, { position: 0 })
    const writes = [1, 2, 3].map((position) =>
      db.write(async (tx) => {
        await nextTurn()
        await tx.update(unit).set({ position }).where(eq(unit.id, id))
      }),
    )
    await db.close()
    await Promise.all(writes)
    const reopened = openDatabase(file)
    onTestFinished(() => reopened.close())
    const [row] = await reopened.read.select().from(unit).where(eq(unit.id, id))
    expect(row?.position).toBe(3)
  })

  test('brings the log of writes into the file, even while another process reads', async () => {
    const db = makeInstallation()
    const file = installation().env.databaseFile
    const other = new Database(file)
    onTestFinished(() => void other.close())
    await makeUnit(db)
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    await db.close()
    expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0)
  })

  test('a second time is no matter; what comes after fails and says why', async () => {
    const db = makeInstallation()
    await Promise.all([db.close(), db.close()])
    await expect(rename(db, 1, 'x')).rejects.toThrow('The database is closed')
    expect(() => db.read.select().from(unit).all()).toThrow(/not open/)
  })
})

test('reads cannot write', async () => {
  const db = makeInstallation()
  const id = await makeUnit(db)
  expect(() => db.read.update(unit).set({ nameEn: 'x' }).where(eq(unit.id, id)).run()).toThrow(/readonly/)
})
