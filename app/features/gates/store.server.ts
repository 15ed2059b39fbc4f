import { type JudgedCriterion, judgeGate } from '~/domain/gate-criteria'
import { type AskedBefore, standingOfGate } from '~/domain/gate-decision'
import { type GateCoverage, type GateOfPlan, gatesOfPlan, overloadsAt } from '~/domain/gate-facts'
import { askedAt } from '~/domain/gate-rules'
import type { Plan } from '~/domain/plan'
import type { PlanBoard } from '~/domain/plan-board'
import type { SimulationStanding } from '~/domain/simulation'
import type { Day, GateStanding } from '~/domain/vocabulary'
import type { AcceptedLoad } from '~/domain/wave-overloads'
import { acceptedLoads } from '~/lib/accepted-loads.server'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { ReadPlan } from '~/lib/read-board.server'
import type { Db } from '~db/client.server'
import {
  type GateSettings,
  gateCoverage,
  gateSettings,
  type HoldRecord,
  type RequestRecord,
  requestRecords,
  simulationStandings,
} from './rows.server'

/** Everything that gates are judged by, as of a revision and a day. */
export interface GateRoom {
  plan: Plan
  board: PlanBoard
  today: Day
  gates: readonly GateOfPlan[]
  /** The latest first. */
  requests: readonly RequestRecord[]
  settings: GateSettings
  simulations: ReadonlyMap<number, SimulationStanding>
  accepted: readonly AcceptedLoad[]
  /** Addresses of the gates that said Go. */
  passed: ReadonlySet<string>
  coverage: GateCoverage
}

const kept = keptByRevision<GateRoom>(20)

/** Loaded once for a revision: seven statements beside those of the plan and the board. */
export function gateRoom(db: Db, programme: ProgrammeRow, today: Day, read: ReadPlan): Promise<GateRoom> {
  return kept(db, programme, today, async () => {
    const plan = await read.plan(db, programme, today)
    const settings = await gateSettings(db.read, programme)
    const requests = await requestRecords(db.read, programme.id)
    return {
      plan,
      board: await read.board(db, programme, today),
      today,
      gates: gatesOfPlan(plan, settings.days),
      requests,
      settings,
      simulations: await simulationStandings(db.read, programme.id),
      accepted: await acceptedLoads(db.read, programme.id),
      passed: new Set(requests.filter(({ decision }) => decision?.decision === 'go').map(({ address }) => address)),
      coverage: await gateCoverage(db.read, programme, today),
    }
  })
}

export function gateNamed({ gates }: GateRoom, address: string | undefined): GateOfPlan | null {
  return gates.find((gate) => gate.address === address) ?? null
}

/** The requests for a gate, the latest first. */
export function requestsFor({ requests }: Pick<GateRoom, 'requests'>, address: string): RequestRecord[] {
  return requests.filter((one) => one.address === address)
}

/** What the rules need to know of earlier requests. */
export function askedBefore(requests: readonly RequestRecord[]): AskedBefore[] {
  return requests.map(({ state, decision }) => ({
    state,
    decision: decision?.decision ?? null,
    returnsOn: openHold(decision?.holds ?? [])?.returnsOn ?? null,
  }))
}

export const openHold = (holds: readonly HoldRecord[]): HoldRecord | null =>
  holds.find(({ closedOn }) => closedOn === null) ?? null

export const gateStanding = (room: Pick<GateRoom, 'requests'>, address: string): GateStanding =>
  standingOfGate(askedBefore(requestsFor(room, address)))

const judged = new WeakMap<GateRoom, Map<string, JudgedCriterion[]>>()

/** The criteria of a gate as they stand, judged once for a room. */
export function judge(room: GateRoom, gate: GateOfPlan): JudgedCriterion[] {
  const known = judged.get(room) ?? new Map<string, JudgedCriterion[]>()
  judged.set(room, known)
  const criteria = known.get(gate.address) ?? judgeAnew(room, gate)
  known.set(gate.address, criteria)
  return criteria
}

function judgeAnew(room: GateRoom, gate: GateOfPlan): JudgedCriterion[] {
  const { plan, board, today, settings, simulations, accepted, passed, coverage } = room
  const asked = askedAt(gate.key.kind, settings.rules, plan.programme)
  const asksLoad = asked.some(({ criterion }) => criterion === 'loadWithinLimits')
  const overloads = asksLoad ? overloadsAt(gate, board, accepted, today) : []
  const { baselineOn } = settings
  return judgeGate({ gate, plan, today, simulations, baselineOn, overloads, passed, coverage }, asked)
}
