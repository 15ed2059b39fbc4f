import { otherTrack } from './direction'
import { pilotPassed } from './pilots'
import type { Plan, Wave } from './plan'
import type { StandingReason } from './reasons'
import type { Track } from './vocabulary'

export type DirectionWaits = Extract<StandingReason, { code: 'directionWaits' }>

/** What a decided direction means for the plan. */
export interface DirectionMeaning {
  first: Track
  other: Track
  /** Of the first results of the chosen track, which are in. */
  pilotPassed: boolean
  kpiMoved: boolean
  /** Waves that hold the chosen track alone. */
  alone: readonly Wave[]
  /** Waves of the other track that should wait for those results, each with the reason. */
  waits: readonly { wave: Wave; reason: DirectionWaits }[]
}

/**
 * The first results of the chosen track are in when a pilot of one of its sub-processes has passed and a KPI of one of
 * them has moved the way it should. Until then the first waves of the other track are warned: those of the small circle,
 * and the earliest that holds it; one that is live everywhere waits for nothing. Null where nothing is decided, or one
 * pilot of each.
 */
export function directionMeaning(
  plan: Pick<Plan, 'subProcesses' | 'waves' | 'rollouts' | 'direction'>,
): DirectionMeaning | null {
  const first = plan.direction
  if (first === null || first === 'both') return null
  const other = otherTrack(first)
  const trackOf = new Map(plan.subProcesses.map(({ id, track }) => [id, track]))
  const isPiloted = plan.subProcesses.some(({ track, pilot }) => track === first && pilotPassed(pilot))
  const kpiMoved = plan.subProcesses.some((one) => one.track === first && one.kpiMoved)
  const holds = (wave: Wave, track: Track, isOpen = false) =>
    plan.rollouts.some(
      ({ waveId, subProcessId, liveOn }) =>
        waveId === wave.id && trackOf.get(subProcessId) === track && (!isOpen || liveOn === null),
    )
  const reason: DirectionWaits = { code: 'directionWaits', first, other, pilotPassed: isPiloted, kpiMoved }
  const areIn = isPiloted && kpiMoved
  return {
    first,
    other,
    pilotPassed: isPiloted,
    kpiMoved,
    alone: plan.waves.filter((wave) => holds(wave, first) && !holds(wave, other)),
    waits: areIn
      ? []
      : firstWaves(plan.waves.filter((wave) => holds(wave, other)))
          .filter((wave) => holds(wave, other, true))
          .map((wave) => ({ wave, reason })),
  }
}

/** Those of the small circle, and the one that starts first. */
function firstWaves(waves: readonly Wave[]): Wave[] {
  const earliest = waves.reduce<Wave | null>(
    (first, wave) => (first === null || wave.planned.start < first.planned.start ? wave : first),
    null,
  )
  return waves.filter((wave) => wave.circle === 'small' || wave === earliest)
}
