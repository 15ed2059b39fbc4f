import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { firstWholeWeek, isReadableWeek, type UsageWeek, usageVerdict } from '~/domain/relapse'

/** A Wednesday; the first whole week begins on 2026-01-12. */
const LIVE = '2026-01-07'
const FIRST = '2026-01-12'

/** Readings of the weeks after go-live, one a value; null where there is none. */
const readings = (uses: readonly (number | null)[]): UsageWeek[] =>
  uses.flatMap((one, at) => (one === null ? [] : [{ weekOn: addDays(FIRST, 7 * at), uses: one }]))

/** On the Monday after as many weeks. */
const watched = (uses: readonly (number | null)[], relapseDrop = 30) =>
  usageVerdict(readings(uses), { liveOn: LIVE, today: addDays(FIRST, 7 * uses.length), relapseDrop })

const times = (count: number, value: number | null) => Array.from({ length: count }, () => value)

describe('the relapse watch', () => {
  it.each([
    ['no readings', times(12, null), 'unknown', 'noReadings'],
    ['six weeks after go-live', times(6, 20), 'unknown', 'tooEarly'],
    ['seven, of which the first four are three', times(7, 20), 'steady', null],
    ['readings that stopped two weeks ago', [...times(8, 20), null, null], 'unknown', 'readingsMissing'],
    ['one reading missing on either side', [20, null, 20, 20, 20, 20, null, 20], 'steady', null],
    ['two missing among the weeks before', [20, null, null, 20, 20, 20, 20, 20], 'unknown', 'readingsMissing'],
    ['use that grows', [2, 5, 9, 14, 20, 26, 30, 33], 'steady', null],
    ['a fall of 29 %', [...times(4, 100), ...times(4, 71)], 'steady', null],
    ['a fall of 30 %', [...times(4, 100), ...times(4, 70)], 'relapsed', null],
    ['a fall to nothing', [...times(4, 100), ...times(4, 0)], 'relapsed', null],
    ['never used: known, and no fall', times(8, 0), 'steady', null],
    ['one bad week', [...times(7, 100), 10], 'steady', null],
    ['low for two months: no new normal', [...times(4, 100), ...times(12, 50)], 'relapsed', null],
    ['fallen, then silent: not over', [...times(4, 100), ...times(4, 40), ...times(5, null)], 'relapsed', null],
    ['fallen and back', [...times(4, 100), ...times(4, 40), ...times(4, 95)], 'steady', null],
  ] as const)('%s', (_, uses, state, why) => {
    const verdict = watched(uses)
    expect(verdict.state).toBe(state)
    if (verdict.state === 'unknown') expect(verdict.why).toBe(why)
  })

  it('says since when, from what and by how much', () => {
    expect(watched([...times(4, 100), ...times(4, 40)])).toEqual({
      state: 'relapsed',
      since: '2026-02-09',
      before: 100,
      now: 40,
      drop: 60,
      episodes: [{ from: '2026-02-09', until: null }],
    } satisfies Partial<ReturnType<typeof watched>> & object)
  })

  it('keeps the time of a relapse that is over', () => {
    const { episodes, state } = watched([...times(4, 100), ...times(4, 40), ...times(8, 95)])
    expect(state).toBe('steady')
    expect(episodes).toHaveLength(1)
    expect(episodes[0]?.until).not.toBeNull()
  })

  it('leaves out the week of today and those before go-live', () => {
    const early = [{ weekOn: '2026-01-05', uses: 900 }]
    const thisWeek = [{ weekOn: addDays(FIRST, 56), uses: 0 }]
    const verdict = usageVerdict([...early, ...readings(times(8, 50)), ...thisWeek], {
      liveOn: LIVE,
      today: addDays(FIRST, 58),
      relapseDrop: 30,
    })
    expect(verdict).toMatchObject({ state: 'steady', before: 50, now: 50 })
  })

  const weeks = fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), { maxLength: 40 })

  it('is the same in other units of use', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 2, max: 9 }), (uses, by) => {
        const times = watched(uses.map((one) => (one === null ? null : one * by)))
        expect(times.state).toBe(watched(uses).state)
        expect(times.episodes).toEqual(watched(uses).episodes)
      }),
    )
  })

  it('never calls steady what has no reading of the last two weeks', () => {
    fc.assert(
      fc.property(weeks, (uses) => {
        expect(watched([...uses, null, null]).state).not.toBe('steady')
      }),
    )
  })

  it('never relapses while use does not fall', () => {
    fc.assert(
      fc.property(weeks, (uses) => {
        let most = 0
        const growing = uses.map((one) => {
          if (one === null) return null
          most += one
          return most
        })
        expect(watched(growing).episodes).toEqual([])
      }),
    )
  })

  it('has times of relapse in order, of which only the last may last', () => {
    fc.assert(
      fc.property(weeks, (uses) => {
        const { episodes, state } = watched(uses)
        for (const [at, { from, until }] of episodes.entries()) {
          const next = episodes[at + 1]
          if (next) expect(until !== null && from < until && until <= next.from).toBe(true)
          else expect(until === null).toBe(state === 'relapsed')
        }
      }),
    )
  })
})

describe('weeks', () => {
  it('begin to count with the first that is live from its Monday on', () => {
    expect(firstWholeWeek('2026-01-05')).toBe('2026-01-05')
    expect(firstWholeWeek('2026-01-11')).toBe('2026-01-12')
  })

  it.each([
    ['2026-01-05', true],
    ['2026-01-06', false],
    ['2026-01-12', true],
    ['2026-01-19', false],
  ])('%s may be read by the 14th: %s', (week, may) => expect(isReadableWeek(week, '2026-01-14')).toBe(may))
})
