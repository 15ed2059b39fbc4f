import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PoolExpert, proposeExperts, rankExperts } from '~/domain/expert-choice'
import { EXPERT_FIELDS } from '~/domain/vocabulary'

const expert = (personId: number, fields: PoolExpert['fields'], open = 0, mostAtOnce = 4): PoolExpert => ({
  personId,
  fields,
  open,
  mostAtOnce,
})

describe('experts for a review', () => {
  const needed = ['solution', 'legal', 'finance'] as const
  it.each([
    ['who covers more stands first', [expert(1, ['legal']), expert(2, ['legal', 'finance'])], [2, 1]],
    ['of equal cover, who has more room', [expert(1, ['legal'], 3), expert(2, ['legal'], 1)], [2, 1]],
    ['load is measured against the own limit', [expert(1, ['legal'], 2, 3), expert(2, ['legal'], 3, 10)], [2, 1]],
    ['who is full stands last, whatever they know', [expert(1, [...needed], 4), expert(2, ['supply'])], [2, 1]],
    ['knowing what nobody asks for counts nothing', [expert(1, ['supply', 'delivery']), expert(2, ['legal'])], [2, 1]],
    ['at a tie the order is the same each time', [expert(2, ['legal']), expert(1, ['legal'])], [1, 2]],
  ])('%s', (_, pool, order) => {
    expect(rankExperts(pool, needed).map((one) => one.expert.personId)).toEqual(order)
  })

  it('says why', () => {
    const [first, second] = rankExperts([expert(1, ['legal', 'supply'], 1), expert(2, ['supply'], 4)], needed)
    expect(first?.reasons).toEqual([
      { code: 'covers', fields: ['legal'] },
      { code: 'load', open: 1, most: 4 },
    ])
    expect(second?.reasons).toEqual([{ code: 'coversNothing' }, { code: 'full', open: 4, most: 4 }])
  })

  it('proposes few who cover all, and says what nobody covers', () => {
    const pool = [expert(1, ['solution', 'legal'], 2), expert(2, ['legal'], 0), expert(3, ['finance'], 4)]
    expect(proposeExperts(rankExperts(pool, needed), needed)).toEqual({ personIds: [1], missing: ['finance'] })
    expect(proposeExperts([], needed)).toEqual({ personIds: [], missing: needed })
  })

  it('never proposes somebody who is full or adds nothing, and misses nothing that somebody with room covers', () => {
    const anyPool = fc
      .array(
        fc.record({
          fields: fc.subarray([...EXPERT_FIELDS]),
          open: fc.integer({ min: 0, max: 5 }),
          mostAtOnce: fc.integer({ min: 1, max: 5 }),
        }),
        { maxLength: 12 },
      )
      .map((all) => all.map((one, at) => ({ ...one, personId: at + 1 })))
    fc.assert(
      fc.property(anyPool, fc.subarray([...EXPERT_FIELDS]), (pool, wanted) => {
        const { personIds, missing } = proposeExperts(rankExperts(pool, wanted), wanted)
        const chosen = pool.filter(({ personId }) => personIds.includes(personId))
        expect(chosen.every(({ open, mostAtOnce }) => open < mostAtOnce)).toBe(true)
        expect(personIds.length).toBeLessThanOrEqual(wanted.length)
        const free = pool.filter(({ open, mostAtOnce }) => open < mostAtOnce)
        expect(missing).toEqual(wanted.filter((field) => !free.some(({ fields }) => fields.includes(field))))
        expect(new Set(rankExperts(pool, wanted).map((one) => one.expert)).size).toBe(pool.length)
      }),
    )
  })
})
