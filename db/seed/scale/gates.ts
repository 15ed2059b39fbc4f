import type { JudgedCriterion } from '~/domain/gate-criteria'
import type { NamedGate } from '~/domain/gate-facts'
import type { BegunGate } from '~/domain/gate-key'
import type { GateReason } from '~/domain/gate-reason'
import { askedAt } from '~/domain/gate-rules'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import type { Day, GateCriterion } from '~/domain/vocabulary'
import { REFERENCE_SUB_PROCESSES } from '../reference-model/sub-processes'
import type { Member } from './company.server'
import type { ScaleProgramme } from './programme.server'

/** A gate of the large data set, and what has been said at it. */
export interface ScaleGate extends NamedGate {
  kind: BegunGate['kind']
  subProcessId: number | null
  waveId: number | null
  plannedOn: Day
  by: Member
  said: 'passed' | 'asked' | 'held'
  wasHeld: boolean
  isOverride: boolean
  /** As they are when all is well. */
  criteria: readonly JudgedCriterion[]
}

/** Every so manieth gate was held before its Go, or went against a criterion. */
const HELD_EVERY = 5
const OVERRIDE_EVERY = 4
const CHECKS = 12
const CASES = 5

const { staleAfterDays, dueSoonDays, readyThreshold, ownerLimit, branchLimit, slipTolerance } = DEFAULT_THRESHOLDS
export const THRESHOLDS_SEEN = { staleAfterDays, dueSoonDays, readyThreshold, ownerLimit, branchLimit, slipTolerance }

/** In the order of their days, so that later requests have later ids: what has begun, then what is near. */
export function scaleGates(of: ScaleProgramme, office: Member, today: Day): ScaleGate[] {
  const gates = [...pilotGates(of), ...waveGates(of, office)].sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))
  const begun = gates.filter(({ hasBegun }) => hasBegun)
  const near = gates.filter(({ hasBegun, plannedOn }) => !hasBegun && plannedOn > today)
  return [
    ...begun.map((gate, at) => ({
      ...gate,
      said: 'passed' as const,
      wasHeld: at % HELD_EVERY === HELD_EVERY - 1,
      isOverride: at % OVERRIDE_EVERY === OVERRIDE_EVERY - 1,
    })),
    ...near.slice(0, 4).map((gate, at) => ({
      ...gate,
      said: at % 2 === 0 ? ('asked' as const) : ('held' as const),
      wasHeld: false,
      isOverride: false,
    })),
  ]
}

type Gate = Omit<ScaleGate, 'said' | 'wasHeld' | 'isOverride'> & { hasBegun: boolean }

function pilotGates({ subProcesses }: ScaleProgramme): Gate[] {
  return subProcesses.flatMap(({ id, code, owner, plan, pilotOn }): Gate[] => {
    if (!owner) return []
    const key: BegunGate = { kind: 'pilotEntry', code }
    const reason = (criterion: GateCriterion): GateReason => {
      if (criterion === 'designDone') return { code: 'designDone', subProcess: code, on: plan.design.end }
      if (criterion === 'simulationPassed') return { code: 'simulationPassed', subProcess: code, count: CASES }
      return shared(criterion, 1)
    }
    const plannedOn = pilotOn ?? plan.pilot.start
    const own = { subProcessId: id, waveId: null, wave: null, subProcesses: [named(code)] }
    return [
      { key, kind: key.kind, plannedOn, by: owner, ...own, criteria: met(key, reason), hasBegun: pilotOn !== null },
    ]
  })
}

function waveGates({ waves, waveIds }: ScaleProgramme, office: Member): Gate[] {
  return waves.flatMap(({ number, planned, committedOn, codes, hasStarted }): Gate[] => {
    const waveId = waveIds.get(number)
    if (waveId === undefined || committedOn === null) return []
    const key: BegunGate = { kind: 'rolloutEntry', wave: number }
    const reason = (criterion: GateCriterion): GateReason =>
      criterion === 'planCommitted'
        ? { code: 'waveCommitted', wave: number, on: committedOn }
        : shared(criterion, codes.length)
    const own = { subProcessId: null, waveId, wave: { name: waveName(number) }, subProcesses: codes.map(named) }
    const at = { plannedOn: planned.start, by: office, hasBegun: hasStarted }
    return [{ key, kind: key.kind, ...at, ...own, criteria: met(key, reason) }]
  })
}

export const waveName = (number: number) => ({ zh: `第${number}批`, en: `Batch ${number}` })

/** The same criteria with incentives behind: what most gates are held for. */
export function unready({ criteria, subProcesses, kind }: ScaleGate): JudgedCriterion[] {
  const needed = readyThreshold
  const subProcess = subProcesses[0]?.code ?? ''
  const level = kind === 'pilotEntry' ? 64 : 71
  const reasons: GateReason[] = [{ code: 'levelBelow', dimension: 'incentives', level, needed, subProcess }]
  return criteria.map((one) => (one.criterion === 'dimensionsReady' ? { ...one, state: 'notMet', reasons } : one))
}

function met({ kind }: BegunGate, reason: (criterion: GateCriterion) => GateReason): JudgedCriterion[] {
  return askedAt(kind, [], DEFAULT_THRESHOLDS).map((asked) => ({
    ...asked,
    state: 'met',
    reasons: [reason(asked.criterion)],
  }))
}

function shared(criterion: GateCriterion, count: number): GateReason {
  if (criterion === 'dimensionsReady') return { code: 'levelReached', dimension: 'incentives', level: 86 }
  if (criterion === 'noBlockers') return { code: 'noneBlocked' }
  if (criterion === 'rulesReady') return { code: 'checksAll', count: count * CHECKS }
  return criterion === 'loadWithinLimits' ? { code: 'withinLimits' } : { code: 'subProcessesAll', count }
}

function named(code: string) {
  const one = REFERENCE_SUB_PROCESSES.find((candidate) => candidate.code === code)
  return { code, name: one?.name ?? { zh: '', en: '' } }
}
