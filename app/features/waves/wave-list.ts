import type { StandingReason } from '~/domain/reasons'
import type { Circle, Day, DayRange, Name, Status } from '~/domain/vocabulary'
import { type WavesHeadline, wavesHeadline } from '~/domain/wave-headline'
import type { WaveAssessment } from '~/domain/waves'

export interface WaveListRow {
  number: number
  name: Name
  circle: Circle
  subProcesses: number
  branches: number
  rollouts: number
  live: number
  planned: DayRange
  forecastEnd: Day
  slipDays: number
  status: Status
  reasons: readonly StandingReason[]
  /** What of the circle before is not there yet. */
  circleReasons: readonly StandingReason[]
  committedOn: Day | null
}

/** What the list of waves shows, from the assessments of the waves in order and what their circles wait for. */
export function waveList(
  assessments: readonly WaveAssessment[],
  circles: ReadonlyMap<number, readonly StandingReason[]>,
  today: Day,
): { headline: WavesHeadline; rows: WaveListRow[] } {
  return {
    headline: wavesHeadline(assessments, today),
    rows: assessments.map(({ wave, ...one }) => ({
      number: wave.number,
      name: wave.name,
      circle: wave.circle,
      subProcesses: one.subProcessCount,
      branches: wave.branchCount,
      rollouts: one.rolloutCount,
      live: one.liveCount,
      planned: wave.planned,
      forecastEnd: one.forecastEnd,
      slipDays: one.slipDays ?? 0,
      status: one.status,
      reasons: one.reasons,
      circleReasons: circles.get(wave.id) ?? [],
      committedOn: wave.committedOn,
    })),
  }
}
