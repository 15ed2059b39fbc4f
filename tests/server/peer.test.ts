import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { forgetForeignForwarding, isFromThisMachine } from '../../server/peer'

/** What of a request these rules look at; a real one comes from this machine only. */
const requestFrom = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as Request

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['2001:db8::1', false],
  ['', false],
  [undefined, false],
])('%s is this machine: %s', (address, expected) => {
  expect(isFromThisMachine(requestFrom(address))).toBe(expected)
})

test.each([
  ['127.0.0.1', ['host', 'x-forwarded-host', 'x-forwarded-for']],
  ['10.0.0.1', ['host']],
])('of what %s says of the original request counts: %s', (address, expected) => {
  const request = requestFrom(address, { host: 'a', 'x-forwarded-host': 'b', 'x-forwarded-for': 'c' })
  let passed = 0
  forgetForeignForwarding(request, {} as Response, () => {
    passed += 1
  })
  expect(Object.keys(request.headers)).toEqual(expected)
  expect(passed).toBe(1)
})
