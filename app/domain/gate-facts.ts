import type { HeadCount, ReachedGroup } from './coverage'
import { type GateKey, gateAddress, PROGRAMME_GATES, type ProgrammeGate } from './gate-key'
import { type Overload, overloadsOf } from './load'
import type { CheckTally, Plan, SubProcess, Wave } from './plan'
import type { PlanBoard } from './plan-board'
import type { SimulationStanding } from './simulation'
import type { Day, Name } from './vocabulary'
import { type AcceptedLoad, notYetAccepted, overloadsOfWave } from './wave-overloads'

/** What is told of a gate wherever it is named. */
export interface NamedGate {
  key: GateKey
  plannedOn: Day | null
  subProcesses: readonly Pick<SubProcess, 'code' | 'name'>[]
  wave: Pick<Wave, 'name'> | null
}

/** A gate of the plan: what it is about, and the day it is planned for, where there is one. */
export interface GateOfPlan {
  key: GateKey
  address: string
  /** Those that it lets go on: all of the programme, one, or those of the wave. */
  subProcesses: readonly SubProcess[]
  wave: Wave | null
  plannedOn: Day | null
  /** What it would let begin has begun, or ended, already. */
  isBehind: boolean
}

/** What is known of enablement where the waves roll out. */
export interface GateCoverage {
  headCounts: readonly HeadCount[]
  groups: readonly ReachedGroup[]
  rollouts: readonly { unitId: number; subProcessId: number; waveId: number }[]
  /** Of the branches with a rollout, by their ids. */
  units: ReadonlyMap<number, Name>
  halfLife: number
}

/** Everything the criteria of one gate are judged by. */
export interface GateFacts {
  gate: GateOfPlan
  plan: Plan
  today: Day
  /** By the id of the sub-process. */
  simulations: ReadonlyMap<number, SimulationStanding>
  /** The day on which the latest baseline was taken. */
  baselineOn: Day | null
  /** Where limits are exceeded in the scope of the gate, and nobody has said why that may be. */
  overloads: readonly Overload[]
  /** Addresses of the gates that said Go. */
  passed: ReadonlySet<string>
  coverage: GateCoverage
}

/** Days of the gates of the programme, as far as they are planned. */
export type GateDays = Partial<Readonly<Record<ProgrammeGate, Day>>>

/** All gates of the plan, the nearest first; those without a day last. */
export function gatesOfPlan(plan: Pick<Plan, 'subProcesses' | 'waves' | 'rollouts'>, days: GateDays): GateOfPlan[] {
  const gates = [
    ...PROGRAMME_GATES.map((kind) => programmeGate(plan, kind, days)),
    ...plan.subProcesses.map(pilotGate),
    ...plan.waves.map((wave) => waveGate(plan, wave)),
  ]
  const rank = ({ plannedOn }: GateOfPlan) => plannedOn ?? '9999-12-31'
  return gates.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** The checks that a gate asks for and that are still open; at the close, all. */
export function checksAt({ key, subProcesses, wave }: GateOfPlan, checks: readonly CheckTally[]): CheckTally[] {
  if (key.kind === 'rolloutEntry') return checks.filter((tally) => tally.waveId === wave?.id)
  if (key.kind !== 'pilotEntry') return [...checks]
  const ids = new Set(subProcesses.map(({ id }) => id))
  return checks.filter((tally) => tally.waveId === null && ids.has(tally.subProcessId))
}

/**
 * Where limits are exceeded within the scope of a gate though nobody has accepted it: of a wave while it lasts, of a
 * pilot by what its owner carries meanwhile, of the programme everywhere.
 */
export function overloadsAt(
  gate: GateOfPlan,
  board: PlanBoard,
  accepted: readonly AcceptedLoad[],
  today: Day,
): Overload[] {
  if (gate.wave) return notYetAccepted(overloadsOfWave(board, gate.wave.id, today), accepted)
  const all = notYetAccepted(overloadsOf(board, today), accepted)
  if (gate.key.kind !== 'pilotEntry') return all
  const [one] = gate.subProcesses
  const pilot = one?.steps.find((step) => step.kind === 'pilot')?.planned
  if (!one || !pilot) return []
  return all.filter(
    ({ kind, subProcessIds, range }) =>
      kind === 'owner' && subProcessIds.includes(one.id) && range.start <= pilot.end && pilot.start <= range.end,
  )
}

function programmeGate(plan: Pick<Plan, 'subProcesses'>, kind: ProgrammeGate, days: GateDays): GateOfPlan {
  const plannedOn = days[kind] ?? null
  return { key: { kind }, address: kind, subProcesses: plan.subProcesses, wave: null, plannedOn, isBehind: false }
}

function pilotGate(subProcess: SubProcess): GateOfPlan {
  const key: GateKey = { kind: 'pilotEntry', code: subProcess.code }
  const pilot = subProcess.steps.find((step) => step.kind === 'pilot')
  return {
    key,
    address: gateAddress(key),
    subProcesses: [subProcess],
    wave: null,
    plannedOn: pilot?.planned.start ?? null,
    isBehind: pilot !== undefined && pilot.actualStart !== null,
  }
}

function waveGate({ subProcesses, rollouts }: Pick<Plan, 'subProcesses' | 'rollouts'>, wave: Wave): GateOfPlan {
  const key: GateKey = { kind: 'rolloutEntry', wave: wave.number }
  const own = rollouts.filter((tally) => tally.waveId === wave.id)
  const ids = new Set(own.map((tally) => tally.subProcessId))
  return {
    key,
    address: gateAddress(key),
    subProcesses: subProcesses.filter(({ id }) => ids.has(id)),
    wave,
    plannedOn: wave.planned.start,
    isBehind: own.length > 0 && own.every((tally) => tally.liveOn !== null),
  }
}
