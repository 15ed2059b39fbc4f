import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rememberDevice } from '~/lib/known-device.server'
import { forgetAttempts, openTrial, tryLater } from '~/lib/sign-in-throttle.server'
import { makeInstallation } from '../factories/installation'
import { NOW } from '../factories/programme'

const MINUTE_MS = 60_000
const EMAIL = 'li.wei@example.com'
const requestWith = (cookie = '') =>
  new Request('http://localhost/sign-in', { headers: { Cookie: cookie.split(';')[0] ?? '' } })

/** Tries in vain `times` and says how many of them were let through. */
async function fail(times: number, { email = EMAIL, address = '203.0.113.1', cookie = '' } = {}): Promise<number> {
  const trials = Array.from({ length: times }, () => openTrial({ email, address, request: requestWith(cookie) }))
  return (await Promise.all(trials)).filter(({ mayTry }) => mayTry).length
}

beforeEach(async () => {
  makeInstallation()
  await forgetAttempts()
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
})
afterEach(() => void vi.useRealTimers())

describe('wrong passwords', () => {
  test('are refused after ten for an account, from whatever address, also when sent all at once', async () => {
    expect(await fail(8)).toBe(8)
    expect(await fail(8, { address: '203.0.113.2' })).toBe(2)
    expect(await fail(1, { email: 'zhang.min@example.com' })).toBe(1)
  })

  test('are refused after fifty from an address, over all accounts; an IPv6 network counts as one', async () => {
    const tries = async (address: (serial: number) => string) => {
      let passed = 0
      for (let serial = 0; serial < 60; serial += 1) {
        passed += await fail(1, { email: `person${serial}@example.com`, address: address(serial) })
      }
      return passed
    }
    expect(await tries(() => '203.0.113.9')).toBe(50)
    await forgetAttempts()
    expect(await tries((serial) => `2001:db8:0:${serial}::1`)).toBe(50)
    expect(await fail(1, { email: 'person0@example.com', address: '203.0.113.10' })).toBe(1)
  })

  test('at an account that is exhausted do not use up the address', async () => {
    expect(await fail(200)).toBe(10)
    expect(await fail(10, { email: 'zhang.min@example.com' })).toBe(10)
  })

  test('are forgotten fifteen minutes after the first, however often it was tried meanwhile', async () => {
    await fail(10)
    vi.setSystemTime(NOW + 15 * MINUTE_MS - 1)
    expect(await fail(5)).toBe(0)
    vi.setSystemTime(NOW + 15 * MINUTE_MS)
    expect(await fail(20)).toBe(10)
  })

  test('are forgotten with the right one, but not what the address has spent on others', async () => {
    for (let round = 0; round < 4; round += 1) {
      expect(await fail(9)).toBe(9)
      const trial = await openTrial({ email: EMAIL, address: '203.0.113.1', request: requestWith() })
      if (trial.mayTry) await trial.succeed()
      expect(trial.mayTry).toBe(true)
    }
    expect(await fail(10, { email: 'zhang.min@example.com' })).toBe(10)
    expect(await fail(10, { email: 'sun.tao@example.com' })).toBe(4)
  })
})

describe('a browser that has signed in before', () => {
  test('gets in while strangers have exhausted account and address', async () => {
    const cookie = await rememberDevice(requestWith(), EMAIL)
    await fail(60)
    for (let serial = 0; serial < 60; serial += 1) await fail(1, { email: `person${serial}@example.com` })
    expect(await fail(1)).toBe(0)
    expect(await fail(12, { cookie })).toBe(10)
  })

  test('has ten of its own, which are nobody else’s', async () => {
    const cookie = await rememberDevice(requestWith(), EMAIL)
    const other = await rememberDevice(requestWith(), EMAIL)
    expect(await fail(12, { cookie })).toBe(10)
    expect(await fail(1, { cookie: other })).toBe(1)
    expect(await fail(10)).toBe(10)
  })

  test('is a stranger to every other account, and with a cookie that was tampered with', async () => {
    const cookie = await rememberDevice(requestWith(), 'attacker@example.com')
    expect(await fail(12, { cookie })).toBe(10)
    expect(await fail(1, { cookie: cookie.replace(/=./, '=A') })).toBe(0)
  })

  test('may be shared by colleagues, each of whom it knows', async () => {
    const first = await rememberDevice(requestWith(), EMAIL)
    const cookie = await rememberDevice(requestWith(first), 'zhang.min@example.com')
    await fail(10)
    await fail(10, { email: 'zhang.min@example.com', address: '203.0.113.2' })
    expect(await fail(1, { cookie })).toBe(1)
    expect(await fail(1, { cookie, email: 'zhang.min@example.com' })).toBe(1)
    expect(decodeURIComponent(cookie)).not.toContain('zhang')
  })
})

test('the answer to one too many says when to come back, keeps what was typed and gives no password back', () => {
  const { data, init } = tryLater({ email: EMAIL, password: 'wrong' }, 61_500)
  expect(init).toMatchObject({ status: 429, headers: { 'Retry-After': '62' } })
  expect(data.refusals).toMatchObject([
    { reason: { code: 'tryLater', minutes: 2 }, sentence: expect.stringContaining('2') },
  ])
  expect(data.values).toEqual({ email: EMAIL })
})
