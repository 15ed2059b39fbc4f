import { expect, test } from 'vitest'
import { judgeGate } from '~/domain/gate-criteria'
import type { Plan } from '~/domain/plan'
import type { GateCriterion } from '~/domain/vocabulary'
import { factsAt, planWithWave, WAVE_ENTRY } from '../factories/gate-facts'
import { aSubProcess, checks, rollouts } from '../factories/plan'

function reasonsOf(criterion: GateCriterion, plan: Partial<Plan>) {
  const [judged] = judgeGate(factsAt(WAVE_ENTRY, planWithWave(plan)), [{ criterion, needed: null }])
  return judged?.reasons ?? []
}

test('of the reasons of a criterion four are named, the rest is counted', () => {
  const subProcesses = Array.from({ length: 9 }, (_, id) => aSubProcess({ id, code: `X-${id}`, owner: null }))
  const own = subProcesses.map(({ id }) => rollouts({ subProcessId: id }))
  const reasons = reasonsOf('ownersNamed', { subProcesses, rollouts: own })
  expect(reasons).toHaveLength(5)
  expect(reasons.at(-1)).toEqual({ code: 'more', count: 5 })
})

test('blocked checks that are not named are counted too', () => {
  const name = { zh: '检查', en: 'A check' }
  const of = { subProcessId: 1, waveId: 1, name, unit: null, dimension: 'rules' as const, assignee: null }
  const blocked = [1, 2].map((id) => ({ ...of, id, since: '2026-05-23', note: '' }))
  const reasons = reasonsOf('noBlockers', {
    checks: [checks({ waveId: 1, neededBy: 'rollout', blockedCount: 8 })],
    blocked,
  })
  expect(reasons.at(-1)).toEqual({ code: 'more', count: 6 })
})
