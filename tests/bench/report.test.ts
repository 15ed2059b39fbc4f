import { describe, expect, test } from 'vitest'
import { withChapter } from '../../bench/chapter'
import { readOptions } from '../../bench/options'
import { PAGES } from '../../bench/pages'
import { missedTargets, type Outcome, ratiosTable, report } from '../../bench/report'
import { roadmapChapter } from '../../bench/roadmap-report'
import { keyOf, type Probed, targetsOf } from '../../bench/targets'

const measured = (requestsPerSecond: number) => ({
  requestsPerSecond,
  mean: 10_000 / requestsPerSecond,
  p50: 10_000 / requestsPerSecond,
  p97: 20_000 / requestsPerSecond,
})

const probed = (etag: string | null): ReadonlyMap<string, Probed> =>
  new Map(PAGES.map(({ key }) => [key, { key, bytes: 50_000, etag, url: `http://localhost/${key}`, headers: {} }]))

const FRAMES = { frames: 180, median: 16.7, p95: 17, worst: 33.4, lateShare: 0.01, processorMs: 4 }

/** A run in which everything is as it should be. */
function goodRun(values: Partial<Outcome> = {}): Outcome {
  const pages = PAGES.flatMap(({ key }) => [
    [keyOf('sample', key, 'anew'), measured(240)] as const,
    [keyOf('sample', key, 'unchanged'), measured(2_000)] as const,
    [keyOf('large', key, 'anew'), measured(200)] as const,
  ])
  return {
    day: '2026-03-02',
    node: 'v20.20.2',
    largeHolds: '10 programmes',
    pace: { warmUp: 3, seconds: 5, rounds: 3 },
    pages: { sample: probed('"1"'), large: probed('"1"') },
    measured: new Map([['minimal', measured(400)], ['bare', measured(9_000)], ...pages]),
    peakMb: 250,
    firstLoads: new Map(PAGES.map(({ key }) => [key, { scripts: 120_000, count: 20 }])),
    roadmap: {
      bars: 4_000,
      drawn: 60,
      frames: { scroll: FRAMES, drag: FRAMES, zoom: FRAMES },
      firstPaint: { rows: 200, rounds: 9, chart: 120, table: 100 },
      processors: 2,
      load: 0.4,
    },
    reports: { stages: [{ stage: 'it is frozen', made: 800, othersWait: 71, others: 40 }], quietWait: 9 },
    ...values,
  }
}

describe('the report', () => {
  test('misses nothing when all targets are met', () => {
    expect(missedTargets(goodRun())).toEqual([])
  })

  test('names each target that is missed, with what was measured', () => {
    const run = goodRun({ peakMb: 310 })
    const slower = new Map([...run.measured, [keyOf('sample', 'overview', 'anew'), measured(100)]])
    const missed = missedTargets({ ...run, measured: slower })
    expect(missed).toContain('overview made anew / minimal page: 0.25, target ≥ 0.6')
    expect(missed).toContain('most memory with large data, MB: 310, target ≤ 300')
    expect(missed).toHaveLength(2)
  })

  test('allows a page with charts more scripts than others', () => {
    const firstLoads = new Map(PAGES.map(({ key }) => [key, { scripts: 200_000, count: 30 }]))
    const missed = missedTargets(goodRun({ firstLoads }))
    expect(missed).toHaveLength(PAGES.filter(({ hasCharts }) => !hasCharts).length)
    expect(missed.join()).not.toContain('overview')
  })

  test('says where a page has no ETag, and does not take memory that is not known for good', () => {
    const run = goodRun({ peakMb: null })
    const without = new Map([...run.measured].filter(([key]) => !key.endsWith('unchanged')))
    expect(ratiosTable({ ...run, measured: without })).toMatch(/unchanged overview \/ minimal page\s+\| no ETag/)
    expect(ratiosTable(run)).toMatch(/most memory with large data, MB\s+\| not measured \| ≤ 300\s+\|\s+\|/)
  })

  test('names a chart that is painted much later than a table', () => {
    const { roadmap } = goodRun()
    const slow = { ...roadmap, firstPaint: { ...roadmap.firstPaint, chart: 170 } }
    expect(missedTargets(goodRun({ roadmap: slow }))).toEqual([
      'first paint of the roadmap / static table: 1.70, target ≤ 1.5',
    ])
  })

  test('has one chapter on the roadmap, which can be written anew alone', () => {
    const { roadmap } = goodRun()
    const whole = report(goodRun(), '')
    const later = { ...roadmap, bars: 2_100 }
    const anew = withChapter(whole, roadmapChapter(later, '2026-03-09'))
    expect(anew).toBe(
      report(goodRun(), '')
        .replace('4,000 bars', '2,100 bars')
        .replace(/2026-03-02, 1440/, '2026-03-09, 1440'),
    )
    expect(withChapter('# Results\n', roadmapChapter(later, '2026-03-09'))).toMatch(/^# Results\n\n<!-- roadmap: begin/)
  })

  test('says of a report how long it took, and whether somebody else waited too long meanwhile', () => {
    expect(report(goodRun(), '')).toContain('| it is frozen | 800 | met | 71 | missed | 40 |')
  })

  test('keeps what was written by hand, and only that', () => {
    const first = report(goodRun(), '')
    expect(first).toContain('Not yet written.')
    const edited = first
      .replace('Not yet written.', 'React, and **nothing** else.')
      .replace('# What the pages cost', '# X')
    const again = report(goodRun({ day: '2026-03-03' }), edited)
    expect(again).toContain('React, and **nothing** else.')
    expect(again).toContain('on 2026-03-03')
    expect(again).toContain('# What the pages cost')
    expect(report(goodRun(), again)).toBe(first.replace('Not yet written.', 'React, and **nothing** else.'))
  })
})

test('a page is asked for as unchanged only where it has an ETag', () => {
  const [first] = PAGES
  const keysOf = (etag: string | null) =>
    targetsOf('sample', probed(etag)).filter(({ key }) => key.includes(` ${first?.key} `))
  expect(keysOf(null).map(({ status }) => status)).toEqual([200, 200])
  expect(keysOf('"7"').map(({ status }) => status)).toEqual([200, 200, 304])
})

test('the options are read, and what is not known is refused', () => {
  expect(readOptions(['--quick', '--scale', '0.5'])).toEqual({
    scale: 0.5,
    isQuick: true,
    only: null,
    generateOnly: false,
    dataDir: null,
  })
  expect(() => readOptions(['--generate-only'])).toThrow('--data-dir')
  expect(() => readOptions(['--fast'])).toThrow('--fast')
})
