import { type JudgedCriterion, unmetCount } from '~/domain/gate-criteria'
import { againstAsking, holdStanding, standingOfGate } from '~/domain/gate-decision'
import type { GateOfPlan } from '~/domain/gate-facts'
import type { CriterionState } from '~/domain/gate-reason'
import { may, type Viewer } from '~/domain/permissions'
import type { Day, GateStanding } from '~/domain/vocabulary'
import { criterionTitle, gateReasonSentence } from './criterion-words'
import { mayAtGate } from './gate-at-hand.server'
import { type GateLine, type HoldLine, lineOf } from './gates-view.server'
import { gateReasonPath } from './reason-path'
import type { RequestRecord } from './rows.server'
import { askedBefore, type GateRoom, judge, openHold, requestsFor } from './store.server'

/** A criterion as it is told: in the reader's language, with where each reason leads. */
export interface ToldCriterion {
  title: string
  state: CriterionState
  reasons: { text: string; to: string | null }[]
}

export interface GateView extends GateLine {
  standing: GateStanding
  plannedOn: Day | null
  scope: { code: string; name: { zh: string; en: string } }[]
  criteria: ToldCriterion[]
  met: number
  /** All requests, the latest first. */
  requests: readonly RequestRecord[]
  hold: HoldLine | null
  may: { request: boolean; withdraw: boolean; decide: boolean }
}

export function gateView(room: GateRoom, gate: GateOfPlan, slug: string, viewer: Viewer): GateView {
  const requests = requestsFor(room, gate.address)
  const before = askedBefore(requests)
  const criteria = judge(room, gate)
  const latest = requests.find(({ state }) => state !== 'withdrawn')
  const isAsked = latest?.state === 'open'
  const mayAsk = mayAtGate(viewer, 'gate.request', gate)
  return {
    ...lineOf(gate),
    standing: standingOfGate(before),
    plannedOn: gate.plannedOn,
    scope: gate.subProcesses.map(({ code, name }) => ({ code, name })),
    criteria: toldCriteria(criteria, slug, gate.address),
    met: criteria.length - unmetCount(criteria),
    requests,
    hold: holdOf(room, gate, latest, viewer),
    may: {
      request: mayAsk && againstAsking(before, room.today) === null,
      withdraw: mayAsk && isAsked,
      decide: isAsked && isMine(latest, viewer),
    },
  }
}

export function toldCriteria(criteria: readonly JudgedCriterion[], slug: string, address: string): ToldCriterion[] {
  return criteria.map((one) => ({
    title: criterionTitle(one),
    state: one.state,
    reasons: one.reasons.map((reason) => ({
      text: gateReasonSentence(reason),
      to: gateReasonPath(slug, address, reason),
    })),
  }))
}

/** Asked to decide, and not the one who asks. */
export function isMine({ asked, requestedBy }: RequestRecord, viewer: Viewer): boolean {
  return requestedBy.id !== viewer.personId && asked.some(({ id }) => id === viewer.personId)
}

function holdOf(room: GateRoom, gate: GateOfPlan, latest: RequestRecord | undefined, viewer: Viewer): HoldLine | null {
  const hold = openHold(latest?.decision?.holds ?? [])
  if (!hold || !latest?.decision) return null
  const { id, condition, owner, returnsOn } = hold
  return {
    ...lineOf(gate),
    id,
    condition,
    owner: owner.name,
    returnsOn,
    standing: holdStanding({ since: latest.decision.decidedOn, returnsOn }, room.today),
    mayClose: may(viewer, 'hold.close', { assigneeId: owner.id }),
    isMine: owner.id === viewer.personId,
  }
}
