import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edge, findCycle, inOrder, mayDepend } from '~/domain/dependencies'

const edge = (text: string): Edge<string> => {
  const [predecessor = '', successor = ''] = text.split('>')
  return { predecessor, successor }
}
const edges = (...texts: string[]) => texts.map(edge)

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyEdges = fc.array(fc.record({ predecessor: fc.constantFrom(...KEYS), successor: fc.constantFrom(...KEYS) }), {
  maxLength: 20,
})
/** Edges that only lead forward in the alphabet: they cannot close a circle. */
const forwardEdges = anyEdges.map((all) => all.filter((one) => one.predecessor < one.successor))

/** Whether one can get from `from` to `to` along the edges, told the plain way. */
function reaches(all: readonly Edge<string>[], from: string, to: string): boolean {
  const seen = new Set<string>()
  const queue = [from]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const next of all.filter((one) => one.predecessor === at).map((one) => one.successor)) {
      if (next === to) return true
      if (!seen.has(next)) queue.push(next)
      seen.add(next)
    }
  }
  return false
}

describe('findCycle', () => {
  it.each([
    ['nothing', edges(), null],
    ['a chain', edges('a>b', 'b>c'), null],
    ['two ways to the same', edges('a>b', 'a>c', 'b>d', 'c>d'), null],
    ['one that waits for itself', edges('a>b', 'b>b'), ['b', 'b']],
    ['a pair', edges('a>b', 'b>a'), ['a', 'b', 'a']],
    ['a circle behind a way in', edges('a>b', 'b>c', 'c>d', 'd>b'), ['b', 'c', 'd', 'b']],
  ])('finds the members of %s', (_, given, members) => {
    expect(findCycle(given)).toEqual(members)
  })

  it('answers a real circle: each member leads to the next, the last is the first', () => {
    fc.assert(
      fc.property(anyEdges, (all) => {
        const cycle = findCycle(all)
        if (cycle === null) return
        expect(cycle.length).toBeGreaterThanOrEqual(2)
        expect(cycle.at(-1)).toBe(cycle[0])
        for (let at = 1; at < cycle.length; at++) {
          expect(all).toContainEqual({ predecessor: cycle[at - 1], successor: cycle[at] })
        }
      }),
    )
  })

  it('finds one exactly when some key can be reached from itself', () => {
    fc.assert(
      fc.property(anyEdges, (all) => {
        expect(findCycle(all) !== null).toBe(KEYS.some((key) => reaches(all, key, key)))
      }),
    )
  })
})

describe('mayDepend', () => {
  it('refuses a sub-process that waits for itself', () => {
    expect(mayDepend([], edge('a>a'))).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dependencyOnItself' }, field: 'predecessorId' }],
    })
  })

  it('refuses a circle and names its members', () => {
    expect(mayDepend(edges('a>b', 'b>c'), edge('c>a'))).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'dependencyCycle', members: ['a', 'b', 'c', 'a'] }, field: 'predecessorId' }],
    })
  })

  it('accepts exactly what leaves no way back', () => {
    fc.assert(
      fc.property(forwardEdges, fc.constantFrom(...KEYS), fc.constantFrom(...KEYS), (all, predecessor, successor) => {
        const closes = predecessor === successor || reaches(all, successor, predecessor)
        expect(mayDepend(all, { predecessor, successor }).ok).toBe(!closes)
      }),
    )
  })
})

describe('inOrder', () => {
  it('keeps the order given where nothing waits', () => {
    expect(inOrder(['c', 'a', 'b'], [])).toEqual(['c', 'a', 'b'])
  })

  it('ignores edges to what is not there', () => {
    expect(inOrder(['b', 'a'], edges('x>b', 'a>b'))).toEqual(['a', 'b'])
  })

  it('puts every key after all it waits for, each once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(KEYS), forwardEdges, (keys, all) => {
        const ordered = inOrder(keys, all)
        expect([...ordered].sort()).toEqual([...keys].sort())
        for (const { predecessor, successor } of all) {
          if (keys.includes(predecessor) && keys.includes(successor)) {
            expect(ordered.indexOf(predecessor)).toBeLessThan(ordered.indexOf(successor))
          }
        }
      }),
    )
  })
})
