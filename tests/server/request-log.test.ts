import { expect, test } from 'vitest'
import { withoutSecrets } from '../../server/request-log'

test.each([
  ['/programmes/hengchuan', '/programmes/hengchuan'],
  ['/link/abc', '/link/…'],
  ['//LINK/abc.data', '//LINK/…'],
  ['/link/abc/more?x=1', '/link/…?x=…'],
  ['/shared/abc?language=en', '/shared/…?language=…'],
  ['/calendar/abc.ics', '/calendar/…'],
  ['//Shared/abc.data', '//Shared/…'],
  ['/sign-in?to=%2Flink%2Fabc&to=b', '/sign-in?to=…'],
  ['/a?b=1&c=2?d=3', '/a?b=…&c=…'],
  ['/a?', '/a'],
])('of %s the log has %s', (address, logged) => {
  expect(withoutSecrets(address)).toBe(logged)
})
