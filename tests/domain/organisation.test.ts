import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTreeOrder, mayHangUnder, type TreeUnit, withDescendants } from '~/domain/organisation'

const company: TreeUnit[] = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 1 },
  { id: 4, parentId: 2 },
  { id: 5, parentId: 4 },
]

/** Any parents at all: orphans and circles too. */
const anyUnits = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.record({ id: fc.constant(id), parentId: fc.option(fc.integer({ min: 1, max: 14 })) })),
    ),
  )

describe('the order of a tree', () => {
  it('puts parents before children and siblings as they come, with their depth', () => {
    expect(inTreeOrder([...company].reverse()).map(({ id, depth }) => [id, depth])).toEqual([
      [1, 0],
      [3, 1],
      [2, 1],
      [4, 2],
      [5, 3],
    ])
  })

  it('shows a unit whose parent is not there as a root', () => {
    expect(inTreeOrder([{ id: 7, parentId: 99 }])).toEqual([{ id: 7, parentId: 99, depth: 0 }])
  })

  it('loses and doubles no unit, whatever the parents are', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const placed = inTreeOrder(units).map(({ id }) => id)
        expect([...placed].sort()).toEqual(units.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('the family of a unit', () => {
  it('is the unit and all below it', () => {
    expect([...withDescendants(company, 2)].sort()).toEqual([2, 4, 5])
    expect([...withDescendants(company, 5)]).toEqual([5])
  })

  it('is found in a circle, too', () => {
    const circle = [
      { id: 1, parentId: 2 },
      { id: 2, parentId: 1 },
    ]
    expect([...withDescendants(circle, 1)].sort()).toEqual([1, 2])
  })
})

describe('hanging a unit under another', () => {
  it.each([
    ['itself', 2, 2],
    ['its child', 2, 4],
    ['a child of its child', 2, 5],
  ])('is refused under %s', (_, unitId, parentId) => {
    expect(mayHangUnder(company, unitId, parentId)).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'unitUnderItself' }, field: 'parentId' }],
    })
  })

  it.each([
    ['a sibling', 2, 3],
    ['its parent', 4, 2],
    ['nothing', 5, null],
  ])('is allowed under %s', (_, unitId, parentId) => {
    expect(mayHangUnder(company, unitId, parentId).ok).toBe(true)
  })
})
