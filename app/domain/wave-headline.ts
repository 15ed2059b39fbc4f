import { type WorkCalendar, workingDaysBetween } from './calendar'
import type { Day } from './vocabulary'
import type { WaveAssessment } from './waves'

/** How far the rollouts of a wave, or of several, are. `days` are working days behind the baseline, of the latest. */
export interface WaveProgress {
  rollouts: number
  live: number
  late: number
  days: number
}

/** What the list of waves says first. */
export type WavesHeadline =
  | { code: 'none' }
  | { code: 'allLive'; waves: number; rollouts: number }
  | ({ code: 'underWay'; number: number; of: number } & WaveProgress)
  | ({ code: 'severalUnderWay'; count: number; of: number } & WaveProgress)
  | { code: 'empty'; number: number; of: number }
  | { code: 'ahead'; number: number; of: number; startsOn: Day }

/** Of what is under way; else of what comes next. Waves in the order of their numbers. */
export function wavesHeadline(waves: readonly WaveAssessment[], today: Day): WavesHeadline {
  const of = waves.length
  if (of === 0) return { code: 'none' }
  const open = waves.filter((one) => one.status !== 'done')
  const begun = open.filter((one) => one.wave.planned.start <= today)
  const underWay = begun.filter((one) => one.rolloutCount > 0)
  const [first] = underWay
  if (first && underWay.length === 1) {
    return { code: 'underWay', number: first.wave.number, of, ...progressOf(underWay) }
  }
  if (first) return { code: 'severalUnderWay', count: underWay.length, of, ...progressOf(underWay) }
  const [empty] = begun
  if (empty) return { code: 'empty', number: empty.wave.number, of }
  const [next] = [...open].sort((a, b) => (a.wave.planned.start < b.wave.planned.start ? -1 : 1))
  if (next) return { code: 'ahead', number: next.wave.number, of, startsOn: next.wave.planned.start }
  return { code: 'allLive', waves: of, rollouts: progressOf(waves).rollouts }
}

/** What the page of one wave says first. */
export type WaveHeadline =
  | { code: 'empty' }
  | { code: 'allLive'; rollouts: number; on: Day }
  | ({ code: 'underWay' } & WaveProgress)
  | { code: 'ahead'; rollouts: number; startsOn: Day; days: number; isCommitted: boolean }

export function waveHeadline(assessment: WaveAssessment, calendar: WorkCalendar, today: Day): WaveHeadline {
  const { wave, rolloutCount, status, forecastEnd } = assessment
  if (rolloutCount === 0) return { code: 'empty' }
  if (status === 'done') return { code: 'allLive', rollouts: rolloutCount, on: forecastEnd }
  if (wave.planned.start <= today || assessment.liveCount > 0) return { code: 'underWay', ...progressOf([assessment]) }
  return {
    code: 'ahead',
    rollouts: rolloutCount,
    startsOn: wave.planned.start,
    days: workingDaysBetween(calendar, today, wave.planned.start),
    isCommitted: wave.committedOn !== null,
  }
}

function progressOf(waves: readonly WaveAssessment[]): WaveProgress {
  const sum = (pick: (one: WaveAssessment) => number) => waves.reduce((total, one) => total + pick(one), 0)
  return {
    rollouts: sum((one) => one.rolloutCount),
    live: sum((one) => one.liveCount),
    late: sum((one) => one.lateCount),
    days: Math.max(0, ...waves.map((one) => one.slipDays ?? 0)),
  }
}
