import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StartLockTimeout, takeStartLock } from '~db/start-lock'
import { makeFolder } from './setup/old-database'

function lockFile(): string {
  const folder = makeFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'start.lock')
}

/** Another process that holds the lock. */
async function holder(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/db/setup/lock-process.ts', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

test('is given to one at a time, and again after it is let go', () => {
  const file = lockFile()
  const unlock = takeStartLock(file, 0)
  expect(() => takeStartLock(file, 50)).toThrow(StartLockTimeout)
  unlock()
  takeStartLock(file, 0)()
})

test('of a killed process is free', async () => {
  const file = lockFile()
  const child = await holder(file)
  expect(() => takeStartLock(file, 0)).toThrow(StartLockTimeout)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  takeStartLock(file, 0)()
})

test('waits for another process to let it go', async () => {
  const file = lockFile()
  const child = await holder(file)
  // The wait blocks this thread, so somebody else has to end the holder meanwhile.
  spawn('sh', ['-c', `sleep 0.5; kill -9 ${child.pid}`], { stdio: 'ignore' })
  takeStartLock(file, 30_000)()
})
