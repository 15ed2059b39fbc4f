import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { attendanceOf, engagementState, isStoodIn, ownerTurnover, vacancyOf } from '~/domain/ownership-engagement'
import { shelfwareVerdict } from '~/domain/shelfware'
import { USE_SIGNALS, type UseSignal } from '~/domain/vocabulary'

const TODAY = '2026-06-01'
const RULES = { today: TODAY, shelvedAfterDays: 60 }
const NONE = { pilot: null, training: null, usage: null, kpi: null }
const ago = (days: number) => addDays(TODAY, -days)

describe('published and shelved', () => {
  it.each([
    ['not published', null, {}, { state: 'notPublished' }],
    ['published tomorrow', ago(-1), {}, { state: 'notPublished' }],
    ['published 59 days ago', ago(59), {}, { state: 'waiting', days: 59 }],
    ['published 60 days ago', ago(60), {}, { state: 'shelved', days: 60, missing: [...USE_SIGNALS] }],
    ['piloted since', ago(200), { pilot: ago(59) }, { state: 'used', lastOn: ago(59) }],
    ['piloted and forgotten', ago(200), { pilot: ago(90) }, { state: 'shelved', days: 90, missing: [...USE_SIGNALS] }],
    ['used until last week', ago(200), { pilot: ago(90), usage: ago(7) }, { state: 'used', lastOn: ago(7) }],
    ['tried before it was published', ago(20), { pilot: ago(300) }, { state: 'used', lastOn: ago(300) }],
  ] as const)('%s', (_, publishedOn, signs, verdict) => {
    expect(shelfwareVerdict({ publishedOn, lastSigns: { ...NONE, ...signs } }, RULES)).toEqual(verdict)
  })

  const days = fc.option(fc.integer({ min: 0, max: 400 }).map(ago), { nil: null })
  const signs = fc.record({ pilot: days, training: days, usage: days, kpi: days })

  it('is not shelved by a further sign of use', () => {
    fc.assert(
      fc.property(days, signs, fc.constantFrom<UseSignal>(...USE_SIGNALS), (publishedOn, lastSigns, signal) => {
        const more = shelfwareVerdict({ publishedOn, lastSigns: { ...lastSigns, [signal]: TODAY } }, RULES)
        expect(more.state).not.toBe('shelved')
      }),
    )
  })

  it('is shelved where all four are missing and it has been out as long', () => {
    fc.assert(
      fc.property(signs, (lastSigns) => {
        const verdict = shelfwareVerdict({ publishedOn: ago(400), lastSigns }, RULES)
        const isRecent = USE_SIGNALS.some((one) => (lastSigns[one] ?? '') > ago(60))
        expect(verdict.state).toBe(isRecent ? 'used' : 'shelved')
      }),
    )
  })
})

describe('who is engaged', () => {
  const call = (state: 'open' | 'decided' | 'withdrawn', decidedById: number | null = null) => ({
    personId: 1,
    state,
    decidedById,
  })

  it.each([
    [[], { asked: 0, decided: 0, absent: 0, open: 0 }],
    [[call('decided', 1), call('decided', 2), call('open')], { asked: 3, decided: 1, absent: 1, open: 1 }],
    [[call('withdrawn')], { asked: 0, decided: 0, absent: 0, open: 0 }],
  ])('at gates, %#', (calls, attendance) => expect(attendanceOf(calls)).toEqual(attendance))

  it.each([
    [null, true, 'neverHeard'],
    [ago(14), true, 'engaged'],
    [ago(15), true, 'silent'],
    [null, false, 'notYet'],
  ] as const)('last heard %s, begun %s: %s', (on, hasBegun, state) => {
    expect(engagementState(on, { today: TODAY, staleAfterDays: 14, hasBegun })).toBe(state)
  })

  const owned = {
    code: 'LTC-ML-1',
    name: { zh: '', en: '' },
    ownerId: 1,
    deputyId: 2,
    hasBegun: true,
    ownerLastOn: ago(40),
    deputyLastOn: ago(3),
  }
  it.each([
    ['the deputy alone', {}, true],
    ['both', { ownerLastOn: ago(1) }, false],
    ['neither', { deputyLastOn: ago(40) }, false],
    ['nobody to stand in', { deputyId: null }, false],
  ])('stood in for: %s', (_, values, is) => expect(isStoodIn({ ...owned, ...values }, TODAY)).toBe(is))

  it.each([
    [1, true, null],
    [null, true, 'now'],
    [null, false, 'later'],
  ] as const)('owned by %s, begun %s: vacant %s', (ownerId, hasBegun, vacancy) => {
    expect(vacancyOf({ ownerId, hasBegun })).toBe(vacancy)
  })

  it('counts a change of owner, not the first naming nor a deputy', () => {
    const change = { at: 0, code: 'LTC-ML-1', field: 'ownerId', from: 1, to: 2 } as const
    expect(
      ownerTurnover([change, { ...change, from: null }, { ...change, field: 'deputyId' }, { ...change, to: null }]),
    ).toEqual([change, { ...change, to: null }])
  })
})
