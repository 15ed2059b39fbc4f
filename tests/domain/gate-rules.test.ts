import { describe, expect, test } from 'vitest'
import { askedAt, type GateRule, neededUnit, rulesOf } from '~/domain/gate-rules'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { GATE_CRITERIA, GATE_KINDS } from '~/domain/vocabulary'

const NUMBERS = DEFAULT_THRESHOLDS
const rule = (values: Partial<GateRule>): GateRule => ({
  gate: 'rolloutEntry',
  criterion: 'dimensionsReady',
  isAsked: true,
  needed: null,
  ...values,
})

describe('what a gate asks for', () => {
  test('a rollout entry by default: four dimensions at 80 %, owners active within 14 days, pilots passed', () => {
    const asked = askedAt('rolloutEntry', [], NUMBERS)
    expect(asked).toContainEqual({ criterion: 'dimensionsReady', needed: 80 })
    expect(asked).toContainEqual({ criterion: 'ownerActive', needed: 14 })
    expect(asked).toContainEqual({ criterion: 'pilotPassed', needed: null })
    expect(asked.map(({ criterion }) => criterion)).toContain('rulesReady')
  })

  test.each(GATE_KINDS)('enablement is asked at a rollout entry alone: %s', (kind) => {
    const asked = askedAt(kind, [], NUMBERS).filter(({ criterion }) => criterion === 'enablementReached')
    expect(asked).toEqual(kind === 'rolloutEntry' ? [{ criterion: 'enablementReached', needed: 80 }] : [])
  })

  test('numbers follow the thresholds of the programme', () => {
    const asked = askedAt('rolloutEntry', [], { ...NUMBERS, readyThreshold: 90, staleAfterDays: 7 })
    expect(asked).toContainEqual({ criterion: 'dimensionsReady', needed: 90 })
    expect(asked).toContainEqual({ criterion: 'ownerActive', needed: 7 })
  })

  test('a programme asks for less, for more, and for other numbers; at this kind of gate alone', () => {
    const rows = [
      rule({ needed: 70 }),
      rule({ criterion: 'pilotPassed', isAsked: false }),
      rule({ criterion: 'enablementReached', isAsked: true, needed: 60 }),
    ]
    const asked = askedAt('rolloutEntry', rows, NUMBERS)
    expect(asked).toContainEqual({ criterion: 'dimensionsReady', needed: 70 })
    expect(asked).toContainEqual({ criterion: 'enablementReached', needed: 60 })
    expect(asked.map(({ criterion }) => criterion)).not.toContain('pilotPassed')
    expect(askedAt('pilotEntry', rows, NUMBERS)).toEqual(askedAt('pilotEntry', [], NUMBERS))
  })

  test('what cannot be asked at a kind of gate stays unasked, and what has no number gets none', () => {
    expect(askedAt('charter', [rule({ gate: 'charter', criterion: 'pilotPassed' })], NUMBERS)).toHaveLength(2)
    const asked = askedAt('pilotEntry', [rule({ gate: 'pilotEntry', criterion: 'noBlockers', needed: 3 })], NUMBERS)
    expect(asked).toContainEqual({ criterion: 'noBlockers', needed: null })
  })

  test('every criterion can be asked somewhere', () => {
    const askable = new Set(GATE_KINDS.flatMap((kind) => rulesOf(kind, [], NUMBERS).map(({ criterion }) => criterion)))
    expect([...GATE_CRITERIA].filter((criterion) => !askable.has(criterion))).toEqual([])
  })

  test('only three have a number', () => {
    expect(GATE_CRITERIA.filter((criterion) => neededUnit(criterion) !== null)).toEqual([
      'ownerActive',
      'dimensionsReady',
      'enablementReached',
    ])
  })
})
