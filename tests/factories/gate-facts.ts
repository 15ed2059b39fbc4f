import { type GateFacts, gatesOfPlan } from '~/domain/gate-facts'
import { type GateKey, gateAddress } from '~/domain/gate-key'
import type { Plan } from '~/domain/plan'
import { aPlan, aSubProcess, aWave, rollouts } from './plan'

export const GATE_DAY = '2026-06-01'
export const WAVE_ENTRY: GateKey = { kind: 'rolloutEntry', wave: 1 }
export const PILOT_ENTRY: GateKey = { kind: 'pilotEntry', code: 'LTC-ML-1' }

/** Two sub-processes of which the first wave rolls out both; everything else is unremarkable. */
export function planWithWave(values: Partial<Plan> = {}): Plan {
  return aPlan({
    subProcesses: [aSubProcess(), aSubProcess({ id: 2, code: 'LTC-ML-2' })],
    waves: [aWave()],
    rollouts: [rollouts(), rollouts({ subProcessId: 2 })],
    ...values,
  })
}

/** What a gate of the plan is judged by. */
export function factsAt(key: GateKey, plan: Plan, values: Partial<GateFacts> = {}): GateFacts {
  const gate = gatesOfPlan(plan, {}).find((one) => one.address === gateAddress(key))
  if (!gate) throw new Error(`The plan has no ${gateAddress(key)}`)
  return {
    gate,
    plan,
    today: GATE_DAY,
    simulations: new Map(),
    baselineOn: null,
    overloads: [],
    passed: new Set(),
    coverage: { headCounts: [], groups: [], rollouts: [], units: new Map(), halfLife: 180 },
    ...values,
  }
}
