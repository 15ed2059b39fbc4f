import { type GateDays, type GateOfPlan, gatesOfPlan } from './gate-facts'
import type { GateKey, ProgrammeGate } from './gate-key'
import { type GatePassage, passageOf, type SaidAtGate } from './gate-passage'
import type { Plan } from './plan'
import type { Day, Name } from './vocabulary'

/** How a gate stands on a line of time; `overdue` is one whose planned day is past and that has not said Go. */
export type GateMark = 'passed' | 'held' | 'killed' | 'overdue' | 'ahead'

export interface TimedGate {
  key: GateKey
  /** Of the sub-process or the wave; empty for a gate of the programme. */
  name: Name
  /** The day of its Go, or where it has none the day it is planned for. */
  on: Day
  mark: GateMark
}

/** What is known of the gates of the programme itself, which its plan does not hold. */
export interface ProgrammeGateRecords {
  days: GateDays
  /** The latest first. */
  said: readonly (SaidAtGate & { gate: ProgrammeGate })[]
}

/**
 * All gates that have a day, passed and ahead, the earliest first. What has begun without a Go, as before gates were
 * kept here, counts as passed on the day it was planned for, a pilot on the day it began.
 */
export function gatesInTime(
  plan: Pick<Plan, 'subProcesses' | 'waves' | 'rollouts'>,
  { days, said }: ProgrammeGateRecords,
  today: Day,
): TimedGate[] {
  const timed = gatesOfPlan(plan, days).flatMap((gate): TimedGate[] => {
    const passage = passageAt(gate, said)
    const on = passage.passedOn ?? begunOn(gate)
    return on === null ? [] : [{ key: gate.key, name: nameOf(gate), on, mark: markOf(gate, passage, on, today) }]
  })
  return timed.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function passageAt({ key, subProcesses, wave }: GateOfPlan, said: ProgrammeGateRecords['said']): GatePassage {
  if (wave) return wave.entry
  const [one] = subProcesses
  if (key.kind === 'pilotEntry' && one) return one.pilotEntry
  return passageOf(said.filter(({ gate }) => gate === key.kind))
}

function markOf({ isBehind }: GateOfPlan, { standing }: GatePassage, on: Day, today: Day): GateMark {
  if (standing === 'passed' || isBehind) return 'passed'
  if (standing === 'held' || standing === 'killed') return standing
  return on < today ? 'overdue' : 'ahead'
}

function begunOn({ key, subProcesses, plannedOn }: GateOfPlan): Day | null {
  const steps = key.kind === 'pilotEntry' ? subProcesses[0]?.steps : []
  return steps?.find((step) => step.kind === 'pilot')?.actualStart ?? plannedOn
}

function nameOf({ key, subProcesses, wave }: GateOfPlan): Name {
  const named = wave ?? (key.kind === 'pilotEntry' ? subProcesses[0] : null)
  return named?.name ?? { zh: '', en: '' }
}
