import { type AskedBefore, standingOfGate } from './gate-decision'
import type { BegunGate } from './gate-key'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day, GateStanding, Name, StandingInTheWay } from './vocabulary'

/** A request for a gate with the day on which it was decided; null while it is not. */
export interface SaidAtGate extends AskedBefore {
  decidedOn: Day | null
}

/** Whether a gate lets what waits behind it begin. */
export interface GatePassage {
  standing: GateStanding
  /** The day of its Go. */
  passedOn: Day | null
}

/** Of a gate that nobody has asked for. */
export const NOT_ASKED: GatePassage = { standing: 'ahead', passedOn: null }

/** By the requests for a gate, the latest first. A Go is a Go, also against criteria. */
export function passageOf(requests: readonly SaidAtGate[]): GatePassage {
  const standing = standingOfGate(requests)
  const latest = requests.find(({ state }) => state !== 'withdrawn')
  return { standing, passedOn: standing === 'passed' ? (latest?.decidedOn ?? null) : null }
}

/** What begins behind a gate: the pilot of a sub-process, a rollout of a wave. */
export interface Beginning {
  gate: BegunGate
  /** Of the sub-process or the wave. */
  name: Name
  on: Day
  /** The day on which it has begun as recorded so far. */
  began: Day | null
}

/**
 * Whether it may begin on that day: only behind the Go of its gate, and no earlier than that was said. What has begun
 * without one, as before gates were kept here, is as it is, and its day may be corrected. Refused: `gateNotPassed`;
 * `beforeGate` at the field, where another day would help.
 */
export function mayBegin(
  { standing, passedOn }: GatePassage,
  { gate, name, on, began }: Beginning,
  field: string,
): Verdict {
  if (began !== null && (passedOn === null || began < passedOn)) return accepted
  if (standing !== 'passed') return refuse({ code: 'gateNotPassed', gate, name, standing })
  return passedOn !== null && on < passedOn ? refuse({ code: 'beforeGate', gate, name, passedOn }, field) : accepted
}

/** The gate that is to be passed before what waits behind it can begin; null where nothing is in its way. */
export function gateInTheWay({ standing }: GatePassage, began: Day | null): StandingInTheWay | null {
  return began !== null || standing === 'passed' ? null : standing
}
