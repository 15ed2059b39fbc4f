import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A console error is a fault that nobody looked at: it fails the test in which it happens. */
const spy = vi.spyOn(console, 'error')

beforeEach(() => {
  spy.mockClear()
})

afterEach(() => {
  expect(spy.mock.calls, 'console.error was called').toEqual([])
})
