import type { BegunGate } from '~/domain/gate-key'
import type { RefusalReason } from '~/domain/reasons'
import type { Name } from '~/domain/vocabulary'
import { fullDay } from './format'
import { m } from './generated/messages'
import { nameOf } from './locale'
import { waveWord } from './words'

const notPassed = {
  ahead: m.gates_refusal_not_passed_ahead,
  asked: m.gates_refusal_not_passed_asked,
  held: m.gates_refusal_not_passed_held,
  released: m.gates_refusal_not_passed_released,
  killed: m.gates_refusal_not_passed_killed,
}

/** The title of a gate that something waits for. */
function gateWord({ gate, name }: { gate: BegunGate; name: Name }): string {
  return gate.kind === 'pilotEntry'
    ? m.gates_of_pilot({ code: gate.code, name: nameOf(name) })
    : m.gates_of_wave({ wave: waveWord({ number: gate.wave, name }) })
}

/** Why something does not begin: its gate has not said Go. */
export function gateWaitedFor(reason: Extract<RefusalReason, { code: 'gateNotPassed' }>): string {
  return notPassed[reason.standing]({ gate: gateWord(reason) })
}

/** Why a day is too early: the gate said Go later. */
export function beforeGate(reason: Extract<RefusalReason, { code: 'beforeGate' }>): string {
  return m.gates_refusal_before({ gate: gateWord(reason), day: fullDay(reason.passedOn) })
}
