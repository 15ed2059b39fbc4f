import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeMigrations, makeOldDatabase, rowsOf } from '../db/setup/old-database'
import { makeDataDir, runToEnd, startServer } from './setup/server-process'

/** A data folder as the first version left it. */
function oldFolder() {
  const folder = makeDataDir()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'groundwork.db')
  makeOldDatabase(file)
  return { folder, file, backups: join(folder, 'backups') }
}

test('several servers that start at once on an old folder: one migrates it, all serve', async () => {
  const { folder, file, backups } = oldFolder()
  const servers = await Promise.all([1, 2, 3].map(() => startServer({ dataDir: folder })))
  const said = servers.map((server) => server.output())
  for (const server of servers) {
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect(await server.stop()).toBe(0)
  }
  expect(said.filter((output) => output.includes('Database brought to'))).toHaveLength(1)
  expect(said.filter((output) => output.includes('is kept in'))).toHaveLength(1)
  expect(readdirSync(backups)).toHaveLength(1)
  expect(rowsOf(file, 'select email, name_en from person')).toEqual([{ email: 'old@example.com', name_en: 'Old hand' }])
  expect(rowsOf(file, 'select browser from session')).toEqual([{ browser: '' }])
  expect(rowsOf(file, 'select number from reference_edition')).toEqual([{ number: 1 }])
  expect(rowsOf(file, 'select count(*) > 80 as enough from practice_edition')).toEqual([{ enough: 1 }])
})

test('two servers that start at once on an empty folder load one sample', async () => {
  const folder = makeDataDir()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const servers = await Promise.all([1, 2].map(() => startServer({ dataDir: folder, sample: 'auto' })))
  expect(servers.filter((server) => server.output().includes('shown only now'))).toHaveLength(1)
  for (const server of servers) expect(await server.stop()).toBe(0)
  expect(rowsOf(join(folder, 'groundwork.db'), 'select count(*) as n from programme')).toEqual([{ n: 1 }])
})

test.each<[string, (backups: string) => void, { largestFile?: number }]>([
  ['cannot be written there', (backups) => writeFileSync(backups, 'in the way'), {}],
  ['finds the disk full', () => undefined, { largestFile: 200 }],
])(
  'no migration when its copy %s: the start ends in one sentence, the file is as it was',
  async (_, prepare, limit) => {
    const { folder, file, backups } = oldFolder()
    prepare(backups)
    const { code, output } = await runToEnd({ DATA_DIR: folder }, limit)
    expect(code).toBe(1)
    expect(output).toMatch(/The copy that is made before .*backups.*nothing was migrated: make room there/)
    expect(output).not.toMatch(/\n\s+at /)
    expect(rowsOf(file, 'select count(*) as n from __drizzle_migrations')).toEqual([{ n: 1 }])
    if (statSync(backups).isDirectory()) expect(readdirSync(backups)).toEqual([])
  },
)

test('a migration that fails ends the start in one sentence that names the copy, and the file is as it was', async () => {
  const { folder, file, backups } = oldFolder()
  makeMigrations(join(folder, 'drizzle'), 2, { '0002_bad': 'delete from person;' })
  const { code, output } = await runToEnd({ DATA_DIR: folder }, { cwd: folder })
  expect(code).toBe(1)
  expect(output).toMatch(/could not be migrated \(0002_bad: 1 rows point to nothing.*start the version you had before/)
  const [copy] = readdirSync(backups)
  expect(output).toContain(`A copy is in ${join(backups, copy ?? '')}`)
  expect(output).not.toMatch(/\n\s+at /)
  expect(rowsOf(file, 'select email from person')).toEqual([{ email: 'old@example.com' }])
})

test('a file that is no database ends the start in one sentence', async () => {
  const folder = makeDataDir()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'groundwork.db'), 'no database at all, '.repeat(200))
  const { code, output } = await runToEnd({ DATA_DIR: folder })
  expect(code).toBe(1)
  expect(output).toMatch(/groundwork\.db is damaged or no database.*restore a backup/)
  expect(output).not.toMatch(/\n\s+at /)
})
