import { ofEach } from './gate-criteria-people'
import type { GateFacts } from './gate-facts'
import { type Finding, type GateReason, notMet, type Outcome, unknown } from './gate-reason'
import { pilotPassed } from './pilots'
import type { SubProcess } from './plan'
import { type SimulationStanding, simulationPassed } from './simulation'

/** Criteria about design, simulation and pilot. */

export function designDone({ gate }: GateFacts): Outcome {
  const outcome = ofEach(gate.subProcesses, (one) =>
    designEnd(one) === null ? [notMet({ code: 'designOpen', subProcess: one.code })] : [],
  )
  return outcome.state === 'met' ? { ...outcome, reasons: ends(gate.subProcesses) } : outcome
}

/** What `simulationPassed` of simulation.ts asks for. */
export function simulationCriterion({ gate, simulations }: GateFacts): Outcome {
  const outcome = ofEach(gate.subProcesses, ({ id, code }) => simulationFindings(code, simulations.get(id)))
  if (outcome.state !== 'met') return outcome
  const reasons = gate.subProcesses.map(
    ({ id, code }): GateReason => ({
      code: 'simulationPassed',
      subProcess: code,
      count: simulations.get(id)?.count ?? 0,
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

/** What `pilotPassed` of pilots.ts asks for, of each; without a verdict nobody knows. */
export function pilotCriterion({ gate }: GateFacts): Outcome {
  return ofEach(gate.subProcesses, ({ code, pilot }) => {
    if (pilotPassed(pilot)) return []
    if (pilot === null) return [unknown({ code: 'pilotMissing', subProcess: code })]
    const facts = { subProcess: code, unit: pilot.unit }
    if (pilot.verdict === null) return [unknown({ code: 'pilotUndecided', ...facts })]
    return [notMet({ code: pilot.verdict === 'extend' ? 'pilotExtended' : 'pilotStopped', ...facts })]
  })
}

/** A failed case that is to be walked through again has not passed either. */
function simulationFindings(code: string, standing: SimulationStanding | undefined): Finding[] {
  if (standing === undefined || standing.count === 0) return [unknown({ code: 'simulationMissing', subProcess: code })]
  if (simulationPassed(standing).ok) return []
  const { notWalked, failed, again, openIssues } = standing
  const facts = { unwalked: notWalked, failed: failed + again, issues: openIssues }
  return [notMet({ code: 'simulationOpen', subProcess: code, ...facts })]
}

const designEnd = ({ steps }: SubProcess) => steps.find(({ kind }) => kind === 'design')?.actualEnd ?? null

function ends(subProcesses: readonly SubProcess[]): GateReason[] {
  if (subProcesses.length > 1) return [{ code: 'subProcessesAll', count: subProcesses.length }]
  return subProcesses.flatMap((one): GateReason[] => {
    const on = designEnd(one)
    return on === null ? [] : [{ code: 'designDone', subProcess: one.code, on }]
  })
}
