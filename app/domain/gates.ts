import type { CheckTally, Plan, SubProcess, Wave } from './plan'
import type { Day } from './vocabulary'

/** The next question "may we go?" of a sub-process, and the day it is asked. */
export type NextGate = { kind: 'pilotEntry'; on: Day } | { kind: 'rolloutEntry'; on: Day; wave: Wave }

/** Entry to the pilot until the pilot has begun, then entry to the first wave in which rollouts are not live. */
export function nextGateOf(subProcess: SubProcess, plan: Pick<Plan, 'waves' | 'rollouts'>): NextGate | null {
  const pilot = subProcess.steps.find((step) => step.kind === 'pilot')
  if (pilot && pilot.actualStart === null) return { kind: 'pilotEntry', on: pilot.planned.start }
  const wave = plan.waves.find((candidate) =>
    plan.rollouts.some(
      (tally) => tally.waveId === candidate.id && tally.subProcessId === subProcess.id && tally.liveOn === null,
    ),
  )
  return wave ? { kind: 'rolloutEntry', on: wave.planned.start, wave } : null
}

/** The open checks that this gate asks for. */
export function checksOfGate(
  subProcess: SubProcess,
  gate: NextGate | null,
  checks: readonly CheckTally[],
): CheckTally[] {
  if (gate === null) return []
  const waveId = gate.kind === 'rolloutEntry' ? gate.wave.id : null
  return checks.filter((tally) => tally.subProcessId === subProcess.id && tally.waveId === waveId)
}

/** The gate that is looked at: the next of each sub-process, its entry to the pilot, or to the wave of this number. */
export type GateChoice = 'next' | 'pilot' | number

/** The gate chosen, where it is still ahead of the sub-process; null where it is passed or not asked. */
export function gateChosen(
  subProcess: SubProcess,
  plan: Pick<Plan, 'waves' | 'rollouts'>,
  choice: GateChoice,
): NextGate | null {
  const next = nextGateOf(subProcess, plan)
  if (choice === 'next') return next
  if (choice === 'pilot') return next?.kind === 'pilotEntry' ? next : null
  const wave = plan.waves.find(({ number }) => number === choice)
  const isAsked = plan.rollouts.some(
    (tally) => tally.waveId === wave?.id && tally.subProcessId === subProcess.id && tally.liveOn === null,
  )
  return wave && isAsked ? { kind: 'rolloutEntry', on: wave.planned.start, wave } : null
}
