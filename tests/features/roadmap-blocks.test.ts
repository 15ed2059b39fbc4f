import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoadmapGroup } from '~/domain/roadmap-groups'
import type { RoadmapRow } from '~/domain/roadmap-row'
import { blocksOf, blocksWithin, headingLine, linesOf, SMALL_CHART } from '~/features/roadmap/chart-blocks'
import { HEADING, ROW } from '~/features/roadmap/chart-geometry'

const row = (key: string): RoadmapRow => ({
  key,
  code: key,
  track: 'LTC',
  name: { zh: '', en: '' },
  owner: null,
  status: 'onTrack',
  bars: [],
  markers: [],
})

const groupsOf = (sizes: readonly number[]): RoadmapGroup[] =>
  sizes.map((size, index) => ({
    key: `g${index}`,
    heading: { kind: 'owner', person: null },
    rows: Array.from({ length: size }, (_, at) => row(`g${index}-${at}`)),
  }))

const open = () => false

describe('the blocks of a chart', () => {
  it('are the groups as long as it is small', () => {
    const { blocks, isLarge, height } = blocksOf(groupsOf([40, SMALL_CHART - 40]), open)
    expect(isLarge).toBe(false)
    expect(blocks.map(({ rows, top }) => [rows.length, top])).toEqual([
      [40, 0],
      [SMALL_CHART - 40, HEADING + 40 * ROW],
    ])
    expect(height).toBe(2 * HEADING + SMALL_CHART * ROW)
  })

  it('are parts of the groups when it is large, and small again when enough is folded', () => {
    const groups = groupsOf([SMALL_CHART, 20])
    const { blocks, isLarge } = blocksOf(groups, open)
    expect(isLarge).toBe(true)
    expect(Math.max(...blocks.map(({ rows }) => rows.length))).toBeLessThan(10)
    expect(blocks.filter(({ isHead }) => isHead)).toHaveLength(2)
    const folded = blocksOf(groups, (key) => key === 'g0')
    expect(folded.isLarge).toBe(false)
    expect(folded.blocks.map(({ isFolded, rows }) => [isFolded, rows.length])).toEqual([
      [true, 0],
      [false, 20],
    ])
  })

  it('hold every line once, without gaps, in order, whatever the groups and folds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.integer({ min: 1, max: 40 }), isFolded: fc.boolean() }), { maxLength: 30 }),
        (parts) => {
          const groups = groupsOf(parts.map(({ size }) => size))
          const folded = new Set(groups.filter((_, index) => parts[index]?.isFolded).map(({ key }) => key))
          const { blocks, height } = blocksOf(groups, (key) => folded.has(key))
          const expected = groups.flatMap(({ key, rows }) => [
            headingLine(key),
            ...(folded.has(key) ? [] : rows.map((one) => one.key)),
          ])
          const lines = linesOf(blocks)
          expect(lines.map(({ name }) => name)).toEqual(expected)
          expect(lines.map(({ top }) => top)).toEqual(expected.map((_, index) => index * ROW))
          expect(height).toBe(expected.length * ROW)
          expect(blocks.map(({ top }) => top)).toEqual(
            blocks.map((_, index) => blocks.slice(0, index).reduce((sum, one) => sum + one.height, 0)),
          )
        },
      ),
    )
  })
})

describe('what is in sight', () => {
  const { blocks, height } = blocksOf(groupsOf(Array.from({ length: 100 }, () => 20)), open)

  it('is exactly the blocks that are touched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: height - 1 }), fc.integer({ min: 1, max: 3_000 }), (top, seen) => {
        const [first, last] = blocksWithin(blocks, top, top + seen)
        const touched = blocks.flatMap((block, index) =>
          block.top + block.height > top && block.top < top + seen ? [index] : [],
        )
        expect([first, last]).toEqual([touched[0], touched.at(-1)])
      }),
    )
  })

  it('is a small part of a large chart', () => {
    const [first, last] = blocksWithin(blocks, 30_000, 31_500)
    const rows = blocks.slice(first, last + 1).reduce((sum, block) => sum + block.rows.length, 0)
    expect(rows).toBeGreaterThanOrEqual(47)
    expect(rows).toBeLessThan(70)
  })

  it('beyond the ends is the nearest block, and of nothing nothing', () => {
    expect(blocksWithin(blocks, -500, -100)).toEqual([0, 0])
    expect(blocksWithin(blocks, height + 100, height + 900)).toEqual([blocks.length - 1, blocks.length - 1])
    expect(blocksWithin([], 0, 1_000)).toEqual([-1, -1])
  })
})
