import type { GateKey } from '~/domain/gate-key'
import type { CriterionState } from '~/domain/gate-reason'
import type { GateDecision, GateKind, Name, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'

const kinds: Readonly<Record<GateKind, () => string>> = {
  charter: m.gates_kind_charter,
  cdcp: m.gates_kind_cdcp,
  pdcp: m.gates_kind_pdcp,
  pilotEntry: m.gates_kind_pilot,
  rolloutEntry: m.gates_kind_rollout,
  close: m.gates_kind_close,
}
const decisions: Readonly<Record<GateDecision, () => string>> = {
  go: m.gates_decision_go,
  hold: m.gates_decision_hold,
  kill: m.gates_decision_kill,
}
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

export const gateKindWord = (kind: GateKind) => kinds[kind]()
export const decisionWord = (decision: GateDecision) => decisions[decision]()
export const stateWord = (state: CriterionState) => states[state]()

/** "Rollout entry · Wave 2 · East first"; `name` is that of the sub-process or the wave. */
export function gateTitle(key: GateKey, name: Name): string {
  if (key.kind === 'pilotEntry') return m.gates_of_pilot({ code: key.code, name: nameOf(name) })
  if (key.kind === 'rolloutEntry') return m.gates_of_wave({ wave: waveWord({ number: key.wave, name }) })
  return gateKindWord(key.kind)
}
