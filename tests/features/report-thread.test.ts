import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { FileThread, LIMITS, NoFile } from '~/features/report-files/thread-pool.server'

/** Does what it is asked: answers, throws, ends, never answers, or takes all memory. */
const SCRIPT = `
const { parentPort, threadId } = require('node:worker_threads')
parentPort.on('message', ({ id, request }) => {
  if (request === 'throw') throw new Error('out of order')
  if (request === 'exit') process.exit(3)
  if (request === 'sleep') return
  if (request === 'memory') { const all = []; for (;;) all.push(new Array(100000).fill({}).map((_, at) => ({ at }))) }
  if (request === 'refuse') return parentPort.postMessage({ id, problem: 'no such report' })
  parentPort.postMessage({ id, bytes: new TextEncoder().encode(request + ' ' + threadId + ' ' + Object.keys(process.env).length) })
})`

let threads: FileThread<string>[] = []
afterEach(async () => {
  await Promise.all(threads.map((one) => one.end()))
  threads = []
})

function threadOf(limits: Partial<typeof LIMITS> = {}): FileThread<string> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-thread-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const script = join(folder, 'thread.cjs')
  writeFileSync(script, SCRIPT)
  const thread = new FileThread<string>(script, { ...LIMITS, ...limits })
  threads.push(thread)
  return thread
}

const told = async (making: Promise<Uint8Array>) => new TextDecoder().decode(await making)
const why = (making: Promise<Uint8Array>) =>
  making.then(
    () => 'made',
    (error: unknown) => (error instanceof NoFile ? error.why : String(error)),
  )

it('makes one file after the other in one thread that stays, and knows nothing of the environment', async () => {
  const thread = threadOf()
  const answers = await Promise.all(['a', 'b', 'c'].map((one) => told(thread.make(one))))
  expect(answers.map((one) => one[0])).toEqual(['a', 'b', 'c'])
  expect(new Set(answers.map((one) => one.split(' ')[1])).size).toBe(1)
  expect(answers[0]).toMatch(/ 0$/)
})

it.each(['throw', 'exit'])(
  'survives when its thread breaks down (%s): that file is lost, the next is made',
  async (fault) => {
    const thread = threadOf()
    const outcomes = [why(thread.make('a')), why(thread.make(fault)), why(thread.make('b'))]
    expect(await Promise.all(outcomes)).toEqual(['made', 'broken', 'made'])
  },
)

it('gives up a file that takes too long, and makes the next', async () => {
  const thread = threadOf({ patience: 200 })
  expect(await Promise.all([why(thread.make('sleep')), why(thread.make('b'))])).toEqual(['late', 'made'])
})

it('bounds the memory that a file may take', async () => {
  const thread = threadOf({ memory: 16 })
  expect(await Promise.all([why(thread.make('memory')), why(thread.make('b'))])).toEqual(['broken', 'made'])
})

it('refuses more than may wait', async () => {
  const thread = threadOf({ waiting: 1 })
  const outcomes = ['a', 'b', 'c'].map((one) => why(thread.make(one)))
  expect(await Promise.all(outcomes)).toEqual(['made', 'made', 'busy'])
})

it('tells what could not be made without losing the thread', async () => {
  const thread = threadOf()
  const before = await told(thread.make('a'))
  expect(await why(thread.make('refuse'))).toBe('broken')
  expect(await told(thread.make('a'))).toBe(before)
})
