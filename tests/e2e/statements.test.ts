import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, callerAs } from './setup/caller'
import { ADMINISTRATOR_PAGES, OFFICE_PAGES, P } from './setup/pages'
import { type RunningServer, startServer } from './setup/server-process'

/** Statements that a page may send. */
const AT_MOST = 12

/** Rooms that are opened most: they keep within it also when the programme has just changed and is read anew. */
const ROOMS = [
  `${P}/overview`,
  `${P}/roadmap`,
  `${P}/sub-processes`,
  `${P}/readiness`,
  `${P}/waves`,
  `${P}/load`,
  `${P}/my-work`,
]

let server: RunningServer
let office: Caller
let administrator: Caller
beforeAll(async () => {
  server = await startServer({ sample: 'auto', environment: { LOG_LEVEL: 'info' } })
  office = await callerAs(server, 'office')
  administrator = await callerAs(server, 'administrator')
})
afterAll(() => server.stop())

describe(`at most ${AT_MOST} statements`, () => {
  test.each(OFFICE_PAGES)('%s', async (address) => {
    await office.get(`${P}/overview`)
    expect(await statementsOf(office, address)).toBeLessThanOrEqual(AT_MOST)
  })

  test.each(ADMINISTRATOR_PAGES)('%s', async (address) => {
    expect(await statementsOf(administrator, address)).toBeLessThanOrEqual(AT_MOST)
  })

  test.each(ROOMS)('%s, just after something has changed', async (address) => {
    spendRevision()
    const count = await statementsOf(office, address)
    expect(count).toBeGreaterThan(2)
    expect(count).toBeLessThanOrEqual(AT_MOST)
  })
})

async function statementsOf(caller: Caller, address: string): Promise<number> {
  const answer = await caller.get(address)
  expect(answer.status).toBe(200)
  return (await caller.logged(answer)).statements
}

/** As every change does, so that nothing is left of what was read before. */
function spendRevision(): void {
  const db = new Database(join(server.dataDir, 'groundwork.db'))
  db.prepare('update programme set revision = revision + 1').run()
  db.close()
}
