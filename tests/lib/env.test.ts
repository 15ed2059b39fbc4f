import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { prepareDataDir, readEnv, StartProblem } from '~/lib/env.server'

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-env-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the configuration', () => {
  test('has sensible defaults', () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      isLoopback: true,
      sample: 'auto',
      logLevel: 'info',
      isSecure: false,
    })
  })

  test('takes an empty variable as absent', () => {
    expect(readEnv({ PORT: '', HOST: '' })).toMatchObject({ port: 3000, host: '127.0.0.1' })
  })

  test.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['PUBLIC_URL', 'not an address'],
    ['SAMPLE', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_SECRET', 'too short'],
    ['METRICS_TOKEN', 'also too short'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(StartProblem)
    expect(() => readEnv({ [name]: value })).toThrow(name)
  })

  test('cookies are secure behind TLS only', () => {
    expect(readEnv({ PUBLIC_URL: 'https://ltc.example.com' }).isSecure).toBe(true)
    expect(readEnv({ PUBLIC_URL: 'http://ltc.example.com' }).isSecure).toBe(false)
  })

  test('anything but loopback is open to others', () => {
    expect(readEnv({ HOST: '0.0.0.0' }).isLoopback).toBe(false)
  })

  test('keeps a generated secret in the data folder, for its owner only', () => {
    const folder = emptyFolder()
    const secret = readEnv({ DATA_DIR: folder }).sessionSecret()
    const file = join(folder, 'session-secret')
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(file, 'utf8')).toBe(secret)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readEnv({ DATA_DIR: folder }).sessionSecret()).toBe(secret)
  })

  test('does not sign with a kept secret that was cut off', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'session-secret'), 'abc')
    expect(() => readEnv({ DATA_DIR: folder }).sessionSecret()).toThrow(/session-secret is cut off: remove the file/)
  })

  test('takes the given secret and writes none', () => {
    const folder = emptyFolder()
    const given = 'x'.repeat(40)
    expect(readEnv({ DATA_DIR: folder, SESSION_SECRET: given }).sessionSecret()).toBe(given)
    expect(existsSync(join(folder, 'session-secret'))).toBe(false)
  })
})

test('a data folder that cannot be made is one sentence', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'plain-file'), '')
  expect(() => prepareDataDir(join(folder, 'plain-file', 'data'))).toThrow(/DATA_DIR/)
})
