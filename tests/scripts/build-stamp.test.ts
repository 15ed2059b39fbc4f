import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildIsCurrent, removeStamp, sourceDigest, writeStamp } from '../../scripts/stages/build-stamp.mjs'

let root: string
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-stamp-'))
  write('app/root.tsx', 'export default 1')
  write('server.ts', 'listen()')
  write('vite.config.ts', 'export default {}')
  write('build/server.js', '')
  write('build/file-thread.js', '')
  write('build/server/index.js', '')
  write('build/client/app.css', '')
  writeStamp(root, sourceDigest(root))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the stamp of the build', () => {
  it('is current while nothing changes, whatever the times of the files say', () => {
    utimesSync(join(root, 'app/root.tsx'), new Date(), new Date(Date.now() + 60_000))
    expect(buildIsCurrent(root)).toBe(true)
  })

  it.each([
    ['app/root.tsx', 'export default 2'],
    ['app/routes/new/route.tsx', 'export default 1'],
    ['db/schema/wave.ts', 'export {}'],
    ['drizzle/0001_next.sql', 'CREATE TABLE x (y)'],
    ['public/favicon.svg', '<svg/>'],
    ['server.ts', 'listen(1)'],
    ['vite.alias.js', 'export {}'],
    ['package-lock.json', '{}'],
  ])('is outdated when %s is added or changed', (path, content) => {
    write(path, content)
    expect(buildIsCurrent(root)).toBe(false)
  })

  it('is outdated when a file is renamed, its content being the same', () => {
    renameSync(join(root, 'app/root.tsx'), join(root, 'app/stem.tsx'))
    expect(buildIsCurrent(root)).toBe(false)
  })

  it.each([
    ['app/i18n/generated/messages.js', 'compiled by the build itself'],
    ['app/.DS_Store', 'left by the desktop'],
    ['tests/domain/waves.test.ts', 'not part of the application'],
    ['vitest.config.ts', 'not part of the application'],
  ])('takes no notice of %s: %s', (path) => {
    write(path, 'anything')
    expect(buildIsCurrent(root)).toBe(true)
  })

  it.each(['build/server.js', 'build/file-thread.js', 'build/server/index.js', 'build/client'])(
    'is outdated when %s is missing',
    (path) => {
      rmSync(join(root, path), { recursive: true })
      expect(buildIsCurrent(root)).toBe(false)
    },
  )

  it('is outdated after a build was broken off', () => {
    removeStamp(root)
    expect(buildIsCurrent(root)).toBe(false)
  })
})
