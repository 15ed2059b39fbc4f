import type { GateKey } from '~/domain/gate-key'
import type { GateDecision, GateKind, Name } from '~/domain/vocabulary'
import { m } from './generated/messages'
import { nameOf } from './locale'
import { waveWord } from './words'

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

/** Words of gates, apart from the other words, which every page loads. */
export const gateKindWord = (kind: GateKind) => kinds[kind]()
export const gateDecisionWord = (decision: GateDecision) => decisions[decision]()

/** "Rollout entry · Wave 2 · East first"; `name` is that of the sub-process or the wave. */
export function gateTitle(key: GateKey, name: Name): string {
  if (key.kind === 'pilotEntry') return m.gates_of_pilot({ code: key.code, name: nameOf(name) })
  if (key.kind === 'rolloutEntry') return m.gates_of_wave({ wave: waveWord({ number: key.wave, name }) })
  return gateKindWord(key.kind)
}
