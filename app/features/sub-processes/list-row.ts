import type { PersonRef } from '~/domain/plan'
import type { StandingReason } from '~/domain/reasons'
import type { SubProcessAssessment } from '~/domain/sub-process'
import type { Day, Name, Status, StepKind, Track } from '~/domain/vocabulary'

/** The next gate, as far as a page says it. */
export type GateRow = { kind: 'pilotEntry'; on: Day } | { kind: 'rolloutEntry'; on: Day; wave: number }

/** One sub-process in the list, the workbook and the other places where it is one line. */
export interface ListRow {
  code: string
  track: Track
  group: { code: string; name: Name }
  name: Name
  owner: PersonRef | null
  currentStep: StepKind | null
  /** Percent. */
  earned: number
  planned: number
  /** Ready for the next gate, in percent; null is unknown. */
  level: { share: number | null; count: number }
  gate: GateRow | null
  status: Status
  reasons: readonly StandingReason[]
}

export function rowOf({
  subProcess,
  currentStep,
  earned,
  planned,
  level,
  nextGate,
  status,
  reasons,
}: SubProcessAssessment): ListRow {
  const { code, track, group, name, owner } = subProcess
  return {
    code,
    track,
    group,
    name,
    owner,
    currentStep,
    earned: Math.round(earned),
    planned: Math.round(planned),
    level: { share: level.share, count: level.count },
    gate: gateRow(nextGate),
    status,
    reasons,
  }
}

export function gateRow(gate: SubProcessAssessment['nextGate']): GateRow | null {
  if (gate === null || gate.kind === 'pilotEntry') return gate
  return { kind: gate.kind, on: gate.on, wave: gate.wave.number }
}
