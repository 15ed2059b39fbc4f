import { unmetCount } from '~/domain/gate-criteria'
import { type HoldStanding, holdStanding } from '~/domain/gate-decision'
import type { GateOfPlan } from '~/domain/gate-facts'
import type { GateKey } from '~/domain/gate-key'
import { may, type Viewer } from '~/domain/permissions'
import type { Day, GateDecision, Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { RequestRecord } from './rows.server'
import { type GateRoom, gateNamed, gateStanding, judge, openHold } from './store.server'
import { nameOfGate } from './telling.server'

/** A gate as lists name it. */
export interface GateLine {
  address: string
  key: GateKey
  name: Name
}

export interface AskedLine extends GateLine {
  requestedBy: Name
  requestedOn: Day
  dueOn: Day
  asked: Name[]
  met: number
  of: number
  /** The reader is asked, and did not ask themselves. */
  isMine: boolean
}

export interface HoldLine extends GateLine {
  id: number
  condition: string
  owner: Name
  returnsOn: Day
  standing: HoldStanding
  mayClose: boolean
  isMine: boolean
}

export interface ComingLine extends GateLine {
  plannedOn: Day | null
  met: number
  of: number
}

export interface DecidedLine extends GateLine {
  id: number
  decision: GateDecision
  decidedOn: Day
  decidedBy: Name
  isOverride: boolean
}

export interface GatesView {
  asked: AskedLine[]
  holds: HoldLine[]
  coming: ComingLine[]
  /** How many there are, shown or not. */
  comingCount: number
  decided: DecidedLine[]
  decidedPages: number
}

const COMING_AT_FIRST = 12
const DECIDED_A_PAGE = 20

/** What is asked, held, coming and decided; only what is shown is judged. */
export function gatesView(
  room: GateRoom,
  viewer: Viewer,
  { isAll, page }: { isAll: boolean; page: number },
): GatesView {
  const coming = room.gates.filter(
    (gate) => !gate.isBehind && ['ahead', 'released'].includes(gateStanding(room, gate.address)),
  )
  const decided = pageOf(
    room.requests.filter(({ decision }) => decision !== null),
    page,
    DECIDED_A_PAGE,
  )
  return {
    asked: askedLines(room, viewer),
    holds: holdLines(room, viewer),
    coming: coming.slice(0, isAll ? coming.length : COMING_AT_FIRST).map((gate) => ({
      ...lineOf(gate),
      plannedOn: gate.plannedOn,
      ...scoreOf(room, gate),
    })),
    comingCount: coming.length,
    decided: decided.rows.flatMap((request) => decidedLine(room, request)),
    decidedPages: decided.pages,
  }
}

/** What waits for a decision, by the day it is wanted. */
export function askedLines(room: GateRoom, viewer: Viewer): AskedLine[] {
  return room.requests
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .flatMap((request) => {
      const gate = gateNamed(room, request.address)
      if (!gate) return []
      const { requestedBy, requestedOn, dueOn, asked } = request
      const isMine = requestedBy.id !== viewer.personId && asked.some(({ id }) => id === viewer.personId)
      const names = asked.map(({ name }) => name)
      return [
        {
          ...lineOf(gate),
          ...scoreOf(room, gate),
          requestedBy: requestedBy.name,
          requestedOn,
          dueOn,
          asked: names,
          isMine,
        },
      ]
    })
}

/** What is held, by the day it returns. */
export function holdLines(room: GateRoom, viewer: Viewer): HoldLine[] {
  return room.requests
    .flatMap((request) => {
      const gate = gateNamed(room, request.address)
      const hold = openHold(request.decision?.holds ?? [])
      if (!gate || !hold || !request.decision) return []
      const { id, condition, owner, returnsOn } = hold
      const standing = holdStanding({ since: request.decision.decidedOn, returnsOn }, room.today)
      const mayClose = may(viewer, 'hold.close', { assigneeId: owner.id })
      const isMine = owner.id === viewer.personId
      return [{ ...lineOf(gate), id, condition, owner: owner.name, returnsOn, standing, mayClose, isMine }]
    })
    .sort((a, b) => a.standing.returnsIn - b.standing.returnsIn)
}

/** A hold that is still open, with its gate and its version, as its forms need them; null when there is none such. */
export function openHoldNamed(room: GateRoom, viewer: Viewer, id: string | undefined) {
  const line = holdLines(room, viewer).find((one) => String(one.id) === id)
  const holds = room.requests.flatMap(({ decision }) => decision?.holds ?? [])
  const record = holds.find((one) => one.id === line?.id)
  return line && record ? { ...line, version: record.version, ownerId: record.owner.id } : null
}

export function lineOf(gate: GateOfPlan): GateLine {
  return { address: gate.address, key: gate.key, name: nameOfGate(gate) }
}

function decidedLine(room: GateRoom, { address, decision }: RequestRecord): DecidedLine[] {
  const gate = gateNamed(room, address)
  if (!gate || !decision) return []
  const { id, decidedOn, decidedBy, isOverride } = decision
  return [{ ...lineOf(gate), id, decision: decision.decision, decidedOn, decidedBy: decidedBy.name, isOverride }]
}

function scoreOf(room: GateRoom, gate: GateOfPlan): { met: number; of: number } {
  const criteria = judge(room, gate)
  return { met: criteria.length - unmetCount(criteria), of: criteria.length }
}
