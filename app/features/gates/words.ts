import type { CriterionState } from '~/domain/gate-reason'
import type { GateDecision, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const states: Readonly<Record<CriterionState, () => string>> = {
  met: m.gates_state_met,
  notMet: m.gates_state_not_met,
  unknown: m.gates_state_unknown,
}

/** How a decision, or a criterion, looks: the icon and the colour of a status. */
export const DECISION_STATUS: Readonly<Record<GateDecision, Status>> = {
  go: 'done',
  hold: 'atRisk',
  kill: 'blocked',
}
export const STATE_STATUS: Readonly<Record<CriterionState, Status>> = {
  met: 'done',
  notMet: 'offTrack',
  unknown: 'unknown',
}

export const stateWord = (state: CriterionState) => states[state]()
