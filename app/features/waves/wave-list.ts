import type { Plan } from '~/domain/plan'
import type { StandingReason } from '~/domain/reasons'
import type { Circle, Day, DayRange, Name, Status } from '~/domain/vocabulary'
import { type WavesHeadline, wavesHeadline } from '~/domain/wave-headline'
import { assessWave } from '~/domain/waves'

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
  committedOn: Day | null
}

/** What the list of waves shows. `branchesOf` counts the branches a wave reaches, by its id. */
export function waveList(
  plan: Plan,
  branchesOf: ReadonlyMap<number, number>,
  today: Day,
): { headline: WavesHeadline; rows: WaveListRow[] } {
  const assessments = plan.waves.map((wave) => assessWave(wave, plan, today))
  return {
    headline: wavesHeadline(assessments, today),
    rows: assessments.map(({ wave, ...one }) => ({
      number: wave.number,
      name: wave.name,
      circle: wave.circle,
      subProcesses: one.subProcessCount,
      branches: branchesOf.get(wave.id) ?? 0,
      rollouts: one.rolloutCount,
      live: one.liveCount,
      planned: wave.planned,
      forecastEnd: one.forecastEnd,
      slipDays: one.slipDays ?? 0,
      status: one.status,
      reasons: one.reasons,
      committedOn: wave.committedOn,
    })),
  }
}
