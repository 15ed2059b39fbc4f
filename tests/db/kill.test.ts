import { spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '~db/client.server'
import { makeProgramme, makeUnit } from '../factories/programme'
import { makeFolder, rowsOf } from './setup/old-database'

const KILLS = 21

/** Lets a process write, kills it a random moment after its first acknowledged write, and gives the last one. */
async function writeUntilKilled(file: string, programmeId: number): Promise<number> {
  const command = ['--import', 'tsx', 'tests/db/setup/writer-process.ts', file, String(programmeId)]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), Math.random() * 60))
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
  return Number(printed.trimEnd().split('\n').at(-1))
}

test(`what was acknowledged survives ${KILLS} kills, and nothing is half done`, { timeout: 120_000 }, async () => {
  const folder = makeFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'groundwork.db')
  copyFileSync(inject('baseDatabase'), file)
  const db = openDatabase(file)
  const { programme } = await makeProgramme(db)
  await makeUnit(db, { nameEn: 'Counter', position: 0 })
  await db.close()

  let before = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await writeUntilKilled(file, programme.id)
    const [counter] = rowsOf(file, "select position from unit where name_en = 'Counter'") as { position: number }[]
    const counted = counter!.position
    expect(acknowledged).toBeGreaterThan(before)
    expect([acknowledged, acknowledged + 1]).toContain(counted)

    const events = rowsOf(file, "select to_value from audit_event where verb = 'test.count' order by id")
    expect(events).toEqual(Array.from({ length: counted }, (_, index) => ({ to_value: String(index + 1) })))
    const [after] = rowsOf(file, `select revision from programme where id = ${programme.id}`)
    expect(after).toEqual({ revision: programme.revision + counted })
    expect(rowsOf(file, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    before = counted
  }
})
