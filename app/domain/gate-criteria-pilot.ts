import { ofEach } from './gate-criteria-people'
import type { GateFacts, SimulationTally } from './gate-facts'
import { type Finding, type GateReason, notMet, type Outcome, outcomeOf, unknown } from './gate-reason'
import type { SubProcess } from './plan'

/** Criteria about design, simulation, pilot and enablement. */

export function designDone({ gate }: GateFacts): Outcome {
  const outcome = ofEach(gate.subProcesses, (one) =>
    designEnd(one) === null ? [notMet({ code: 'designOpen', subProcess: one.code })] : [],
  )
  return outcome.state === 'met' ? { ...outcome, reasons: ends(gate.subProcesses) } : outcome
}

/** At least one case, each walked through and passed, and no issue left open. */
export function simulationPassed({ gate, simulations }: GateFacts): Outcome {
  const outcome = ofEach(gate.subProcesses, ({ id, code }) => simulationFindings(code, simulations.get(id)))
  if (outcome.state !== 'met') return outcome
  const reasons = gate.subProcesses.map(
    ({ id, code }): GateReason => ({
      code: 'simulationPassed',
      subProcess: code,
      count: simulations.get(id)?.cases ?? 0,
    }),
  )
  return { ...outcome, reasons: reasons.slice(0, 1) }
}

export function pilotPlanned({ gate }: GateFacts): Outcome {
  const outcome = ofEach(gate.subProcesses, ({ code, pilot }) =>
    pilot === null ? [notMet({ code: 'pilotMissing', subProcess: code })] : [],
  )
  const reasons = gate.subProcesses.flatMap(({ code, pilot }): GateReason[] =>
    pilot ? [{ code: 'pilotAt', subProcess: code, unit: pilot.unit }] : [],
  )
  return outcome.state === 'met' && reasons.length === 1 ? { ...outcome, reasons } : outcome
}

/** The latest pilot of each has passed; without a verdict nobody knows. */
export function pilotPassed({ gate }: GateFacts): Outcome {
  return ofEach(gate.subProcesses, ({ code, pilot }) => {
    if (pilot === null) return [unknown({ code: 'pilotMissing', subProcess: code })]
    const facts = { subProcess: code, unit: pilot.unit }
    if (pilot.verdict === null) return [unknown({ code: 'pilotUndecided', ...facts })]
    if (pilot.verdict === 'extend') return [notMet({ code: 'pilotExtended', ...facts })]
    return pilot.verdict === 'stop' ? [notMet({ code: 'pilotStopped', ...facts })] : []
  })
}

/** Nobody records enablement yet, so nobody knows how far it has reached. */
export function enablementReached(): Outcome {
  return outcomeOf([unknown({ code: 'enablementUnrecorded' })], [])
}

function simulationFindings(code: string, tally: SimulationTally | undefined): Finding[] {
  if (tally === undefined || tally.cases === 0) return [unknown({ code: 'simulationMissing', subProcess: code })]
  const { unwalked, failed, openIssues: issues } = tally
  if (unwalked + failed + issues === 0) return []
  return [notMet({ code: 'simulationOpen', subProcess: code, unwalked, failed, issues })]
}

const designEnd = ({ steps }: SubProcess) => steps.find(({ kind }) => kind === 'design')?.actualEnd ?? null

function ends(subProcesses: readonly SubProcess[]): GateReason[] {
  if (subProcesses.length > 1) return [{ code: 'subProcessesAll', count: subProcesses.length }]
  return subProcesses.flatMap((one): GateReason[] => {
    const on = designEnd(one)
    return on === null ? [] : [{ code: 'designDone', subProcess: one.code, on }]
  })
}
