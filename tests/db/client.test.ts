import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { unit } from '~db/schema/people'
import { makeInstallation } from '../factories/installation'
import { makeUnit } from '../factories/programme'

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 1))

describe('the database door', () => {
  test('keeps every one of many concurrent read-then-write changes', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { position: 0 })
    const increment = () =>
      db.write(async (tx) => {
        const [row] = await tx.select().from(unit).where(eq(unit.id, id))
        await nextTurn()
        await tx
          .update(unit)
          .set({ position: (row?.position ?? 0) + 1 })
          .where(eq(unit.id, id))
      })
    await Promise.all(Array.from({ length: 50 }, increment))
    const [row] = await db.read.select().from(unit).where(eq(unit.id, id))
    expect(row?.position).toBe(50)
  })

  test('a reader sees the old state while a write is under way', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before' })
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const write = db.write(async (tx) => {
      await tx.update(unit).set({ nameEn: 'after' }).where(eq(unit.id, id))
      await gate
    })
    await nextTurn()
    const [during] = await db.read.select().from(unit).where(eq(unit.id, id))
    release()
    await write
    const [after] = await db.read.select().from(unit).where(eq(unit.id, id))
    expect([during?.nameEn, after?.nameEn]).toEqual(['before', 'after'])
  })

  test('a write that throws leaves nothing behind, and the next one goes on', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db, { nameEn: 'before' })
    const failing = db.write(async (tx) => {
      await tx.update(unit).set({ nameEn: 'half' }).where(eq(unit.id, id))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await db.write(async (tx) => {
      await tx.update(unit).set({ nameZh: '之后' }).where(eq(unit.id, id))
    })
    const [row] = await db.read.select().from(unit).where(eq(unit.id, id))
    expect([row?.nameEn, row?.nameZh]).toEqual(['before', '之后'])
  })

  test('reads cannot write', async () => {
    const db = makeInstallation()
    const id = await makeUnit(db)
    expect(() => db.read.update(unit).set({ nameEn: 'x' }).where(eq(unit.id, id)).run()).toThrow(/readonly/)
  })
})
