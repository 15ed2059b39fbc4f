import { expect, test } from 'vitest'
import { judgeGate, unmetCount } from '~/domain/gate-criteria'
import { factsAt, planWithWave, WAVE_ENTRY } from '../factories/gate-facts'

test('criteria come worst first, and what is unknown counts as not met', () => {
  const judged = judgeGate(factsAt(WAVE_ENTRY, planWithWave({ direction: 'LTC' })), [
    { criterion: 'directionDecided', needed: null },
    { criterion: 'enablementReached', needed: 80 },
    { criterion: 'planCommitted', needed: null },
  ])
  expect(judged.map(({ state }) => state)).toEqual(['notMet', 'unknown', 'met'])
  expect(unmetCount(judged)).toBe(2)
})
