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

/** What the list of waves shows. */
export function waveList(plan: Plan, today: Day): { headline: WavesHeadline; rows: WaveListRow[] } {
  const assessments = plan.waves.map((wave) => assessWave(wave, plan, today))
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
      committedOn: wave.committedOn,
    })),
  }
}
