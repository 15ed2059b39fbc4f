import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bar, type Link, type Network, networkOf, settle, slackOf } from '~/domain/network'

const bar = (key: string, start: number, end: number, isStarted = false): Bar => ({ key, start, end, isStarted })
const link = (text: string, lag = 0): Link => {
  const [from = '', to = ''] = text.split('>')
  return { from, to, lag }
}
const daysOf = (bars: ReadonlyMap<string, Bar>) =>
  Object.fromEntries([...bars.values()].map(({ key, start, end }) => [key, `${start}-${end}`]))

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyBars = fc
  .tuple(
    ...KEYS.map((key) =>
      fc
        .record({ start: fc.integer({ min: 1, max: 40 }), length: fc.integer({ min: 1, max: 12 }) })
        .map(({ start, length }) => bar(key, start, start + length - 1)),
    ),
  )
  .map((bars) => [...bars])
const anyLinks = fc.array(
  fc.record({ from: fc.constantFrom(...KEYS), to: fc.constantFrom(...KEYS), lag: fc.integer({ min: -4, max: 6 }) }),
  { maxLength: 14 },
)
const anyStarted = fc.subarray(KEYS)
const anyNetwork = fc.tuple(anyBars, anyLinks, anyStarted).map(([bars, links, started]) =>
  networkOf(
    bars.map((one) => ({ ...one, isStarted: started.includes(one.key) && started.length < 3 })),
    links,
  ),
)
/** Networks as they are drawn: every link leads forward in the alphabet, nothing is started. */
const openNetwork = fc.tuple(anyBars, anyLinks).map(([bars, links]) =>
  networkOf(
    bars,
    links.filter((one) => one.from < one.to),
  ),
)

const keeps = (bars: ReadonlyMap<string, Bar>, { from, to, lag }: Link) =>
  (bars.get(to)?.start ?? 0) > (bars.get(from)?.end ?? 0) + lag

describe('settle', () => {
  it.each<[string, Bar[], Link[], Record<string, string>]>([
    ['leaves what is right', [bar('a', 1, 5), bar('b', 6, 9)], [link('a>b')], { a: '1-5', b: '6-9' }],
    ['pushes a follower behind', [bar('a', 1, 8), bar('b', 6, 9)], [link('a>b')], { a: '1-8', b: '9-12' }],
    ['leaves the lag between', [bar('a', 1, 5), bar('b', 6, 9)], [link('a>b', 3)], { a: '1-5', b: '9-12' }],
    ['lets a negative lag overlap', [bar('a', 1, 5), bar('b', 4, 9)], [link('a>b', -2)], { a: '1-5', b: '4-9' }],
    [
      'pushes through a chain, keeping durations',
      [bar('a', 1, 10), bar('b', 6, 9), bar('c', 10, 10)],
      [link('b>c'), link('a>b')],
      { a: '1-10', b: '11-14', c: '15-15' },
    ],
    [
      'takes the later of two predecessors',
      [bar('a', 1, 4), bar('b', 1, 7), bar('c', 2, 3)],
      [link('a>c'), link('b>c')],
      { a: '1-4', b: '1-7', c: '8-9' },
    ],
    ['pulls nothing earlier', [bar('a', 1, 2), bar('b', 30, 31)], [link('a>b')], { a: '1-2', b: '30-31' }],
    ['cannot push what has begun', [bar('a', 1, 8), bar('b', 6, 9, true)], [link('a>b')], { a: '1-8', b: '6-9' }],
  ])('%s', (_, bars, links, expected) => {
    expect(daysOf(settle(networkOf(bars, links)).bars)).toEqual(expected)
  })

  it('names who pushed, and the links that a started bar breaks', () => {
    const { pushedBy, broken } = settle(
      networkOf(
        [bar('a', 1, 9), bar('b', 1, 4), bar('c', 2, 3), bar('d', 5, 6, true)],
        [link('b>c'), link('a>c'), link('a>d')],
      ),
    )
    expect([...pushedBy]).toEqual([['c', 'a']])
    expect(broken).toEqual([link('a>d')])
  })

  it('settles only what is touched and what comes after it', () => {
    const network = networkOf(
      [bar('a', 1, 5), bar('b', 3, 6), bar('c', 1, 5), bar('d', 3, 6), bar('e', 4, 4)],
      [link('a>b'), link('c>d'), link('d>e')],
    )
    expect(daysOf(settle(network, new Set(['c'])).bars)).toEqual({ a: '1-5', b: '3-6', c: '1-5', d: '6-9', e: '10-10' })
    expect(daysOf(settle(network, new Set()).bars)).toEqual(daysOf(network.bars))
  })

  it('leaves no bar before its predecessors, except what has begun', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { bars, broken } = settle(network)
        for (const one of network.links) expect(keeps(bars, one) || broken.includes(one)).toBe(true)
        for (const one of broken) expect(bars.get(one.to)?.isStarted).toBe(true)
      }),
    )
  })

  it('is idempotent, keeps every duration, and moves nothing earlier', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const once = settle(network).bars
        expect(daysOf(settle({ ...network, bars: once }).bars)).toEqual(daysOf(once))
        for (const one of network.bars.values()) {
          const after = once.get(one.key)
          expect((after?.end ?? 0) - (after?.start ?? 0)).toBe(one.end - one.start)
          expect(after?.start).toBeGreaterThanOrEqual(one.start)
        }
      }),
    )
  })

  it('makes nothing earlier when something is moved later', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 20 }), (network, key, days) => {
        const moved = new Map(network.bars)
        const one = moved.get(key) as Bar
        moved.set(key, { ...one, start: one.start + days, end: one.end + days })
        const before = settle(network).bars
        const after = settle({ ...network, bars: moved }).bars
        for (const other of KEYS) {
          expect(after.get(other)?.start).toBeGreaterThanOrEqual(before.get(other)?.start ?? 0)
        }
      }),
    )
  })

  it('does the same for a touched bar as for all, in a plan that was settled before', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 20 }), (network, key, days) => {
        const moved = new Map(settle(network).bars)
        const one = moved.get(key) as Bar
        moved.set(key, { ...one, start: one.start + days, end: one.end + days })
        const all = settle({ ...network, bars: moved }).bars
        expect(daysOf(settle({ ...network, bars: moved }, new Set([key])).bars)).toEqual(daysOf(all))
      }),
    )
  })
})

describe('networkOf', () => {
  it('leaves out links that close a circle, and links to what is not there', () => {
    const network = networkOf([bar('a', 1, 1), bar('b', 2, 2)], [link('a>b'), link('b>a'), link('a>a'), link('a>z')])
    expect(network.links).toEqual([link('a>b')])
    expect(network.contradictions).toEqual([link('b>a')])
    expect(network.order).toEqual(['a', 'b'])
  })

  it('orders every network and leaves out no link that closes no circle', () => {
    fc.assert(
      fc.property(anyNetwork, ({ links, order, contradictions }) => {
        for (const { from, to } of links) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to))
        for (const one of contradictions)
          expect(pathsFrom(links, one.to).some((path) => path.includes(one.from))).toBe(true)
      }),
    )
  })
})

describe('slackOf', () => {
  it.each<[string, Bar[], Link[], Record<string, [total: number, free: number]>]>([
    ['one bar', [bar('a', 1, 5)], [], { a: [0, 0] }],
    ['a chain without gaps', [bar('a', 1, 5), bar('b', 6, 9)], [link('a>b')], { a: [0, 0], b: [0, 0] }],
    ['a gap before the last', [bar('a', 1, 5), bar('b', 9, 12)], [link('a>b', 1)], { a: [2, 2], b: [0, 0] }],
    [
      'a short way beside a long one',
      [bar('a', 1, 2), bar('b', 3, 10), bar('c', 3, 4), bar('d', 11, 12)],
      [link('a>b'), link('a>c'), link('b>d'), link('c>d')],
      { a: [0, 0], b: [0, 0], c: [6, 6], d: [0, 0] },
    ],
    [
      'room that the next bar needs',
      [bar('a', 1, 2), bar('b', 3, 4), bar('c', 1, 10)],
      [link('a>b')],
      { a: [6, 0], b: [6, 6], c: [0, 0] },
    ],
  ])('of %s', (_, bars, links, expected) => {
    const { slack } = slackOf(networkOf(bars, links))
    expect(Object.fromEntries([...slack].map(([key, { total, free }]) => [key, [total, free]]))).toEqual(expected)
  })

  it('leaves out what leads to nothing that counts', () => {
    const network = networkOf([bar('a', 1, 2), bar('b', 3, 9), bar('c', 3, 4)], [link('a>b'), link('a>c')])
    const { end, slack } = slackOf(network, (key) => key === 'c')
    expect(end).toBe(4)
    expect([...slack.keys()].sort()).toEqual(['a', 'c'])
  })

  /** What the end of the plan would be if the bar ended later by so many days: told by walking every path. */
  it('says what brute force over all paths says', () => {
    fc.assert(
      fc.property(openNetwork, (network) => {
        const settled: Network = { ...network, bars: settle(network).bars }
        const { end, slack } = slackOf(settled)
        expect(end).toBe(Math.max(...KEYS.map((key) => settled.bars.get(key)?.end ?? 0)))
        for (const key of KEYS) {
          const longest = Math.max(...pathsFrom(settled.links, key).map((path) => lengthAlong(settled, path)))
          expect(slack.get(key)?.total).toBe(end - longest)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has a critical path: a chain without room up to the end that nothing outlasts', () => {
    fc.assert(
      fc.property(openNetwork, (network) => {
        const settled: Network = { ...network, bars: settle(network).bars }
        const { end, slack } = slackOf(settled)
        const critical = KEYS.filter((key) => slack.get(key)?.total === 0)
        expect(critical.some((key) => settled.bars.get(key)?.end === end)).toBe(true)
        // The longest of all paths ends with the plan and runs through critical bars only.
        const paths = KEYS.flatMap((key) => pathsFrom(settled.links, key))
        const longest = Math.max(...paths.map((path) => lengthAlong(settled, path)))
        expect(longest).toBe(end)
        for (const path of paths) {
          if (lengthAlong(settled, path) === longest) expect(critical).toContain(path[0])
        }
      }),
    )
  })

  it('gives exactly the days that a bar can be late for nothing', () => {
    fc.assert(
      fc.property(openNetwork, fc.constantFrom(...KEYS), (network, key) => {
        const settled: Network = { ...network, bars: settle(network).bars }
        const { end, slack } = slackOf(settled)
        const room = slack.get(key)?.total ?? 0
        expect(endWhenLate(settled, key, room)).toBe(end)
        expect(endWhenLate(settled, key, room + 1)).toBe(end + 1)
        const free = slack.get(key)?.free ?? 0
        expect(movedWhenLate(settled, key, free)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

/** All ways along the links that begin at the key, the key alone among them. */
function pathsFrom(links: readonly Link[], key: string): string[][] {
  const onward = [...new Set(links.filter((one) => one.from === key).map((one) => one.to))]
  return [[key], ...onward.flatMap((next) => pathsFrom(links, next).map((path) => [key, ...path]))]
}

/** When the last bar of the path would end if each began as soon as the one before it allows. */
function lengthAlong({ bars, links }: Network, path: readonly string[]): number {
  let end = bars.get(path[0] ?? '')?.end ?? 0
  for (let at = 1; at < path.length; at += 1) {
    const lags = links.filter((one) => one.from === path[at - 1] && one.to === path[at]).map((one) => one.lag)
    const next = bars.get(path[at] ?? '')
    end += Math.max(...lags) + 1 + (next ? next.end - next.start : 0)
  }
  return end
}

function whenLate(network: Network, key: string, days: number): Map<string, Bar> {
  const bars = new Map(network.bars)
  const one = bars.get(key) as Bar
  bars.set(key, { ...one, end: one.end + days })
  return settle({ ...network, bars }).bars
}

function endWhenLate(network: Network, key: string, days: number): number {
  return Math.max(...[...whenLate(network, key, days).values()].map((one) => one.end))
}

function movedWhenLate(network: Network, key: string, days: number): number {
  const after = whenLate(network, key, days)
  return KEYS.filter((other) => other !== key && after.get(other)?.start !== network.bars.get(other)?.start).length
}
