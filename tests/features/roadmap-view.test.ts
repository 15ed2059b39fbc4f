import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import type { WaveBand } from '~/domain/roadmap'
import {
  axisOf,
  chartWidth,
  dayScale,
  extent,
  fits,
  labelRanges,
  lanesOf,
  paperZoom,
} from '~/features/roadmap/chart-geometry'
import { readView } from '~/features/roadmap/schema'
import { isFolded, queryOf, showsTheSame, withFold } from '~/features/roadmap/view'

const read = (query: string) => readView(new URLSearchParams(query))
const DEFAULT = {
  zoom: 'month',
  group: 'track',
  track: null,
  owner: null,
  status: null,
  q: '',
  baseline: 'on',
  path: 'off',
  view: 'chart',
  edit: 'off',
  scenario: null,
  fold: '',
  open: '',
}

describe('the view in the address', () => {
  it.each([
    ['', {}],
    [
      'zoom=week&group=owner&track=MCR&baseline=off&view=table',
      { zoom: 'week', group: 'owner', track: 'MCR', baseline: 'off', view: 'table' },
    ],
    [
      'zoom=day&group=unit&track=XYZ&baseline=maybe&view=pie&path=yes&status=fine&owner=me&fold=<b>&edit=yes&scenario=x',
      {},
    ],
    [
      'group=branch&owner=12&status=offTrack&q=+lead+&path=on&fold=all&open=branch-3,branch-4',
      {
        group: 'branch',
        owner: '12',
        status: 'offTrack',
        q: 'lead',
        path: 'on',
        fold: 'all',
        open: 'branch-3,branch-4',
      },
    ],
    ['zoom=quarter&group=', { zoom: 'quarter' }],
    ['unknown=1', {}],
  ])('reads "%s"', (query, expected) => {
    expect(read(query)).toEqual({ ...DEFAULT, ...expected })
  })

  it('writes only what is not the default, and reads back what it wrote', () => {
    expect(queryOf(read('zoom=week'), { zoom: 'month' })).toBe('?')
    expect(queryOf(read('track=LTC'), { zoom: 'quarter', baseline: 'off' })).toBe(
      '?zoom=quarter&track=LTC&baseline=off',
    )
    expect(queryOf(read('track=LTC'), { track: null })).toBe('?')
    const view = read('zoom=week&group=wave&track=MCR&view=table&q=A+%26+B&fold=wave-1,wave-none')
    expect(read(queryOf(view))).toEqual(view)
  })

  it('folds a group and unfolds it again, also where all are folded', () => {
    const plain = read('')
    const one = { ...plain, ...withFold(plain, 'LTC-ML') }
    expect([isFolded(one, 'LTC-ML'), isFolded(one, 'LTC-MO')]).toEqual([true, false])
    expect({ ...one, ...withFold(one, 'LTC-ML') }).toEqual(plain)
    const all = read('fold=all')
    const butOne = { ...all, ...withFold(all, 'LTC-ML') }
    expect([isFolded(all, 'LTC-ML'), isFolded(butOne, 'LTC-ML'), isFolded(butOne, 'LTC-MO')]).toEqual([
      true,
      false,
      true,
    ])
    expect({ ...butOne, ...withFold(butOne, 'LTC-ML') }).toEqual(all)
  })

  it('forgets what is folded when other groups are made', () => {
    expect(queryOf(read('fold=all&open=LTC-ML&zoom=week'), { group: 'owner' })).toBe('?zoom=week&group=owner')
    expect(queryOf(read('fold=LTC-ML'), { group: 'track' })).toBe('?fold=LTC-ML')
  })

  it('needs other data for another filter, and none for another look', () => {
    const now = read('group=wave')
    expect(showsTheSame(read('baseline=1'), read('baseline=2'))).toBe(false)
    expect(read('baseline=none').baseline).toBe('off')
    expect(read('baseline=committed').baseline).toBe('on')
    expect(read('baseline=0x1').baseline).toBe('on')
    for (const query of ['zoom=week', 'baseline=off', 'view=table', 'edit=on', 'fold=all&open=wave-1']) {
      expect(showsTheSame(now, read(`group=wave&${query}`)), query).toBe(true)
    }
    for (const query of ['group=owner', 'group=wave&track=LTC', 'group=wave&owner=none', 'group=wave&status=done']) {
      expect(showsTheSame(now, read(query)), query).toBe(false)
    }
    for (const query of ['q=lead', 'path=on', 'scenario=3']) {
      expect(showsTheSame(now, read(`group=wave&${query}`)), query).toBe(false)
    }
  })
})

describe('the scale', () => {
  const range = { start: '2026-11-01', end: '2027-01-31' }

  it('covers the range from the first day to the end of the last', () => {
    const scale = dayScale(range)
    expect(scale.length).toBe(92)
    expect([scale.at('2026-11-01'), scale.after('2027-01-31')]).toEqual([0, 100])
    expect(extent(scale, { start: '2026-12-01', end: '2026-12-31' })).toEqual({ x: '32.609%', width: '33.696%' })
    expect(extent(scale, { start: '2026-11-01', end: '2026-11-01' })).toEqual({ x: '0%', width: '1.087%' })
  })

  it('finds the day at a place again, for every day and whatever is within it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const scale = dayScale({ start: '2020-01-01', end: addDays('2020-01-01', to) })
        const day = addDays('2020-01-01', from)
        expect([scale.dayAt(scale.at(day)), scale.dayAt(scale.within(day))]).toEqual([day, day])
        expect(scale.at(day)).toBeCloseTo((scale.offset(day) / scale.length) * 100, 9)
      }),
    )
    const scale = dayScale(range)
    expect([scale.dayAt(-5), scale.dayAt(100), scale.dayAt(250)]).toEqual(['2026-11-01', '2027-01-31', '2027-01-31'])
  })

  it.each([
    ['quarter', ['2026-11-01', '2027-01-01'], ['2027-01-01']],
    ['month', ['2026-11-01', '2027-01-01'], ['2026-11-01', '2026-12-01', '2027-01-01']],
  ] as const)('is named by %s', (zoom, upper, lower) => {
    expect(axisOf(range, zoom)).toEqual({ zoom, upper: zoom === 'quarter' ? upper.slice(1) : upper, lower })
  })

  it('is named by Mondays when zoomed to weeks', () => {
    const { upper, lower } = axisOf(range, 'week')
    expect(upper).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
    expect([lower[0], lower[1], lower.length]).toEqual(['2026-11-02', '2026-11-09', 13])
  })

  it('is wider the closer one looks, and names months or quarters on paper', () => {
    const years = { start: '2026-01-01', end: '2028-12-31' }
    expect(chartWidth(years, 'week')).toBeGreaterThan(chartWidth(years, 'month'))
    expect(chartWidth(years, 'month')).toBeGreaterThan(chartWidth(years, 'quarter'))
    expect([paperZoom(range, 'week'), paperZoom(range, 'quarter'), paperZoom(years, 'week')]).toEqual([
      'month',
      'quarter',
      'quarter',
    ])
  })
})

describe('the names of the waves', () => {
  const band = (number: number, start: string, end: string, forecastEnd = end): WaveBand => ({
    id: number,
    number,
    name: { zh: '', en: '' },
    planned: { start, end },
    baseline: null,
    forecastStart: start,
    forecastEnd,
    slipDays: null,
    status: 'onTrack',
  })
  const long = band(1, '2026-03-02', '2026-06-30')

  it.each([
    ['one after the other share a line', [long, band(2, '2026-07-06', '2026-09-30')], [0, 0]],
    ['overlapping take two', [long, band(2, '2026-06-01', '2026-09-30')], [0, 1]],
    [
      'one that overruns pushes the next down',
      [band(1, '2026-03-02', '2026-06-30', '2026-07-10'), band(2, '2026-07-06', '2026-09-30')],
      [0, 1],
    ],
    [
      'a short one needs room for its name',
      [band(1, '2026-03-02', '2026-03-06'), band(2, '2026-03-09', '2026-06-30')],
      [0, 1],
    ],
    [
      'a third goes back to the first line',
      [long, band(2, '2026-06-01', '2026-09-30'), band(3, '2026-07-06', '2026-12-31')],
      [0, 1, 0],
    ],
  ])('%s', (_, waves, expected) => {
    const { lanes, count } = lanesOf(waves, 'month')
    expect(waves.map(({ number }) => lanes.get(number))).toEqual(expected)
    expect(count).toBe(Math.max(...expected) + 1)
  })

  it('are repeated where they would scroll out of sight', () => {
    const wave = { start: '2026-09-11', end: '2026-11-24' }
    expect(labelRanges(wave, 'month')).toEqual([wave])
    expect(labelRanges(wave, 'week')).toEqual([
      { start: '2026-09-11', end: '2026-10-01' },
      { start: '2026-10-02', end: '2026-10-22' },
      { start: '2026-10-23', end: '2026-11-12' },
      { start: '2026-11-13', end: '2026-11-24' },
    ])
    const short = { start: '2026-09-11', end: '2026-09-11' }
    expect(labelRanges(short, 'week')).toEqual([short])
  })

  it('are shortened where they do not fit, and Chinese needs twice the room', () => {
    const month = { start: '2026-03-01', end: '2026-03-31' }
    expect([
      fits('Wave', month, 'month'),
      fits('Wave 1 · Model', month, 'month'),
      fits('样板分支', month, 'month'),
    ]).toEqual([true, false, false])
    expect(fits('Wave 1 · Model', month, 'week')).toBe(true)
  })
})
