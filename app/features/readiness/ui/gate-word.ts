import { m } from '~/i18n/generated/messages'
import type { GateView } from '../matrix'

/** "Pilot entry", "Entry to wave 2". */
export function gateWord(gate: GateView): string {
  return gate.wave === null ? m.readiness_gate_pilot() : m.readiness_gate_wave({ wave: gate.wave })
}
