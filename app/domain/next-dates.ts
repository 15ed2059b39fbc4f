import { addDays } from './days'
import type { Plan } from './plan'
import type { ProgrammeAssessment } from './rollup'
import { NEXT_DATES_HORIZON } from './thresholds'
import type { Day, Name } from './vocabulary'

/** Dated things ahead. */
export type NextDate =
  | { kind: 'pilotEntry' | 'pilotEnd'; on: Day; code: string; name: Name; level: number | null }
  | { kind: 'rolloutEntry' | 'waveEnd'; on: Day; wave: number; name: Name; level: number | null }

/** Gates and ends within the horizon, the nearest first. */
export function nextDates(plan: Plan, assessment: ProgrammeAssessment, today: Day): NextDate[] {
  const until = addDays(today, NEXT_DATES_HORIZON)
  const ahead = (day: Day) => day >= today && day <= until
  const dates: NextDate[] = []
  for (const { subProcess, nextGate, level } of assessment.subProcesses) {
    const { code, name } = subProcess
    if (nextGate?.kind === 'pilotEntry' && ahead(nextGate.on)) {
      dates.push({ kind: 'pilotEntry', on: nextGate.on, code, name, level: level.share })
    }
    const pilot = subProcess.steps.find((step) => step.kind === 'pilot')
    if (pilot?.actualStart && !pilot.actualEnd && ahead(pilot.planned.end)) {
      dates.push({ kind: 'pilotEnd', on: pilot.planned.end, code, name, level: null })
    }
  }
  for (const wave of plan.waves) {
    const { number, name, planned } = wave
    if (ahead(planned.start)) dates.push({ kind: 'rolloutEntry', on: planned.start, wave: number, name, level: null })
    if (ahead(planned.end)) dates.push({ kind: 'waveEnd', on: planned.end, wave: number, name, level: null })
  }
  return dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
