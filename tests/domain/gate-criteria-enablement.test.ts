import { expect, test } from 'vitest'
import { judgeGate } from '~/domain/gate-criteria'
import type { GateFacts } from '~/domain/gate-facts'
import { factsAt, planWithWave, WAVE_ENTRY } from '../factories/gate-facts'

const UNIT = { zh: '上海', en: 'Shanghai' }
const wave = (facts: Partial<GateFacts>) => factsAt(WAVE_ENTRY, planWithWave(), facts)
/** Of a hundred at the branch so many were reached by what was held about the whole programme; of ten examined so many passed. */
const taught = (reached: number | null, passed: number | null, heldOn = '2026-06-01'): Pick<GateFacts, 'coverage'> => {
  const at = { unitId: 5, audience: 'sales' as const }
  const group = { ...at, subProcessId: null, heldOn, reached: reached ?? 0 }
  const exam = { examined: passed === null ? 0 : 10, passed: passed ?? 0 }
  return {
    coverage: {
      headCounts: [{ ...at, people: 100 }],
      groups: reached === null ? [] : [{ ...group, ...exam }],
      rollouts: [1, 2].map((subProcessId) => ({ unitId: 5, subProcessId, waveId: 1 })),
      units: new Map([[5, UNIT]]),
      halfLife: 100,
    },
  }
}

test.each([
  ['met', 'reached and passed', wave(taught(90, 8)), { code: 'coverageReached', count: 1 }],
  ['met', 'without an exam', wave(taught(80, null)), { code: 'coverageReached' }],
  [
    'notMet',
    'too few, of either sub-process',
    wave(taught(79, 8)),
    { code: 'coverageBelow', subProcess: 'LTC-ML-1', unit: UNIT, share: 79, needed: 80 },
  ],
  ['notMet', 'faded', wave(taught(90, null, '2026-02-21')), { code: 'coverageBelow', share: 45 }],
  ['notMet', 'exam failed', wave(taught(90, 7)), { code: 'examsBelow', share: 70 }],
  ['unknown', 'nothing held', wave(taught(null, null)), { code: 'coverageUnknown', subProcess: 'LTC-ML-1' }],
  [
    'unknown',
    'nobody counted',
    wave({ coverage: { ...taught(90, 8).coverage, headCounts: [] } }),
    { code: 'headCountMissing', unit: UNIT },
  ],
  [
    'unknown',
    'no branch in the wave',
    wave({ coverage: { ...taught(90, 8).coverage, rollouts: [] } }),
    { code: 'noRollouts' },
  ],
] as const)('%s: %s', (state, _, facts, reason) => {
  const [judged] = judgeGate(facts, [{ criterion: 'enablementReached', needed: 80 }])
  expect(judged?.state).toBe(state)
  expect(judged?.reasons[0]).toMatchObject(reason)
})
