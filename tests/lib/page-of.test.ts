import { expect, test } from 'vitest'
import { pageAsked, pageOf } from '~/lib/page-of'

const FIVE = [1, 2, 3, 4, 5]

test.each([
  { asked: null, rows: [1, 2], page: 1 },
  { asked: 2, rows: [3, 4], page: 2 },
  { asked: 2.9, rows: [3, 4], page: 2 },
  { asked: 3, rows: [5], page: 3 },
  { asked: 4, rows: [5], page: 3 },
  { asked: 0, rows: [1, 2], page: 1 },
  { asked: -7, rows: [1, 2], page: 1 },
  { asked: Number.NaN, rows: [1, 2], page: 1 },
  { asked: Number.POSITIVE_INFINITY, rows: [5], page: 3 },
])('page $asked of five rows, two a page, is page $page', ({ asked, rows, page }) => {
  expect(pageOf(FIVE, asked, 2)).toEqual({ rows, page, pages: 3 })
})

test('nothing has one page with nothing', () => {
  expect(pageOf([], 3, 2)).toEqual({ rows: [], page: 1, pages: 1 })
})

test.each([
  ['', null],
  ['page=3', 3],
  ['page=0', null],
  ['page=-1', null],
  ['page=1.5', null],
  ['page=x', null],
  ['page=Infinity', null],
])('an address with “%s” asks for page %s', (query, asked) => {
  expect(pageAsked(new URLSearchParams(query))).toBe(asked)
  expect(pageAsked(new URLSearchParams(query.replace('page', 'list')), 'list')).toBe(asked)
})
