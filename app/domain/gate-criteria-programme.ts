import type { GateFacts } from './gate-facts'
import { gateAddress } from './gate-key'
import { type Finding, type GateReason, notMet, type Outcome, outcomeOf, unknown } from './gate-reason'

/** Criteria about the programme and its plan. */

export function directionDecided({ plan }: GateFacts): Outcome {
  const { direction } = plan
  return direction === null
    ? outcomeOf([notMet({ code: 'directionUndecided' })], [])
    : outcomeOf([], [{ code: 'directionDecided', direction }])
}

/** Of a wave: it is committed. Of anything else: at least one wave is, since its baseline is what we go by. */
export function planCommitted({ gate, plan }: GateFacts): Outcome {
  const waves = gate.wave ? [gate.wave] : plan.waves
  const committed = waves.flatMap(({ number, committedOn }): GateReason[] =>
    committedOn === null ? [] : [{ code: 'waveCommitted', wave: number, on: committedOn }],
  )
  if (committed.length > 0) return outcomeOf([], committed.slice(0, 1))
  const [next] = waves
  if (!next) return outcomeOf([notMet({ code: 'noWave' })], [])
  return outcomeOf([notMet({ code: 'waveNotCommitted', wave: next.number, startsOn: next.planned.start })], [])
}

export function baselineTaken({ baselineOn }: GateFacts): Outcome {
  return baselineOn === null
    ? outcomeOf([notMet({ code: 'baselineMissing' })], [])
    : outcomeOf([], [{ code: 'baselineTaken', on: baselineOn }])
}

/** The gates before it have said Go: charter, CDCP, PDCP in turn; then PDCP; at the close that of every wave. */
export function earlierGatePassed({ gate, plan, passed }: GateFacts): Outcome {
  const before = earlierGates(gate.key.kind, plan)
  const findings = before.flatMap((address) =>
    passed.has(address) ? [] : [notMet({ code: 'gateNotPassed', gate: address })],
  )
  return outcomeOf(
    findings,
    before.slice(-1).map((address) => ({ code: 'gatePassed', gate: address })),
  )
}

function earlierGates(kind: GateFacts['gate']['key']['kind'], { waves }: GateFacts['plan']): string[] {
  switch (kind) {
    case 'charter':
      return []
    case 'cdcp':
      return ['charter']
    case 'pdcp':
      return ['cdcp']
    case 'close':
      return waves.map(({ number }) => gateAddress({ kind: 'rolloutEntry', wave: number }))
    default:
      return ['pdcp']
  }
}

export function loadWithinLimits({ overloads }: GateFacts): Outcome {
  const findings = overloads.map(
    ({ kind, id, name, peak, limit, range }): Finding =>
      notMet({ code: 'overLimit', kind, id, name, peak, limit, range }),
  )
  return outcomeOf(findings, [{ code: 'withinLimits' }])
}

export function allLive({ plan }: GateFacts): Outcome {
  const total = plan.rollouts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return outcomeOf([unknown({ code: 'noRollouts' })], [])
  const findings = plan.waves.flatMap((wave): Finding[] => {
    const own = plan.rollouts.filter(({ waveId }) => waveId === wave.id)
    const of = own.reduce((sum, { count }) => sum + count, 0)
    const open = own.filter(({ liveOn }) => liveOn === null).reduce((sum, { count }) => sum + count, 0)
    return open > 0 ? [notMet({ code: 'notLive', wave: wave.number, open, of })] : []
  })
  return outcomeOf(findings, [{ code: 'liveAll', count: total }])
}

/** Of every sub-process that is rolled out, a figure has moved the way it should. */
export function kpiMoved({ gate, plan }: GateFacts): Outcome {
  const rolledOut = new Set(plan.rollouts.map(({ subProcessId }) => subProcessId))
  const own = gate.subProcesses.filter(({ id }) => rolledOut.has(id))
  if (own.length === 0) return outcomeOf([unknown({ code: 'noRollouts' })], [])
  const findings = own.flatMap((one) => (one.kpiMoved ? [] : [notMet({ code: 'kpiStill', subProcess: one.code })]))
  return outcomeOf(findings, [{ code: 'subProcessesAll', count: own.length }])
}
