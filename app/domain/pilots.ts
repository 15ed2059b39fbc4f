import { accepted, refuse, type Verdict } from './verdict'
import type { Day, PilotVerdict } from './vocabulary'

export interface PilotDecision {
  verdict: PilotVerdict
  verdictOn: Day
  result: string
}

/** A verdict is not given ahead of time, and only a pass speaks for itself. */
export function mayDecide({ verdict, verdictOn, result }: PilotDecision, today: Day): Verdict {
  if (verdictOn > today) return refuse({ code: 'dayInFuture' }, 'verdictOn')
  if (verdict !== 'pass' && result.trim() === '') return refuse({ code: 'verdictNeedsResult' }, 'result')
  return accepted
}
