import { describe, expect, it } from 'vitest'
import type { Viewer } from '~/domain/permissions'
import { cleanQuery, mayChangeView, maySeeView } from '~/domain/saved-views'

const viewer = (personId: number, role: 'office' | 'owner'): Viewer => ({
  personId,
  isAdministrator: false,
  roles: [{ role, unitId: null }],
})
const owner = viewer(1, 'owner')
const office = viewer(2, 'office')
const view = (personId: number, isShared: boolean) => ({ personId, isShared })

describe('who sees a view', () => {
  it.each([
    ['their own', owner, view(1, false), true],
    ["somebody's shared one", owner, view(2, true), true],
    ["somebody's private one", owner, view(2, false), false],
    ["somebody's private one, though from the office", office, view(1, false), false],
  ])('%s', (_, who, one, sees) => {
    expect(maySeeView(who, one)).toBe(sees)
  })
})

describe('who changes a view', () => {
  it.each([
    ['an owner their own', owner, view(1, false), false, true],
    ['an owner their own, by sharing it', owner, view(1, false), true, false],
    ['an owner what they once shared, by taking it back', owner, view(1, true), false, true],
    ['an owner what they once shared, leaving it shared', owner, view(1, true), true, false],
    ["an owner somebody's shared one", owner, view(2, true), false, false],
    ['the office what anybody shares', office, view(1, true), true, true],
    ["the office somebody's private one", office, view(1, false), true, false],
  ])('%s', (_, who, one, isShared, may) => {
    expect(mayChangeView(who, one, { isShared })).toBe(may)
  })
})

describe('the query that is kept', () => {
  it.each([
    ['', ''],
    ['?', ''],
    ['?track=LTC&group=wave', 'group=wave&track=LTC'],
    ['group=wave&track=LTC&q=', 'group=wave&track=LTC'],
    ['?index&track=LTC', 'track=LTC'],
    ['q=%E5%90%88%E5%90%8C a&q=b', 'q=%E5%90%88%E5%90%8C+a&q=b'],
    ['//elsewhere.example', ''],
  ])('of %j is %j', (text, query) => {
    expect(cleanQuery(text)).toBe(query)
    expect(cleanQuery(cleanQuery(text))).toBe(cleanQuery(text))
  })
})
