import type { ProgrammeAssessment } from './rollup'
import type { Day, Dimension } from './vocabulary'

/** What the headline says, as facts: first how progress compares with the plan, then what explains it most. */
export interface Headline {
  progress:
    | { code: 'behind' | 'ahead'; points: number }
    | { code: 'onPlan' | 'complete' }
    | { code: 'notStarted' | 'startOverdue'; startOn: Day }
  wave: { number: number; count: number; days: number } | null
  weakest: { dimension: Dimension; share: number } | null
}

/** Under one point either way nobody is ahead or behind. */
const SAME_WITHIN_POINTS = 1

/** The headline of a programme, from its assessment. `needed` is the share a gate asks of each dimension, in percent. */
export function headlineOf(assessment: ProgrammeAssessment, startOn: Day, needed: number, today: Day): Headline {
  const { latestWave, weakest } = assessment
  return {
    progress: progressOf(assessment, startOn, today),
    wave: latestWave && {
      number: latestWave.wave.number,
      count: latestWave.lateCount,
      days: latestWave.slipDays ?? 0,
    },
    weakest: weakest !== null && weakest.share < needed ? weakest : null,
  }
}

function progressOf({ status, earned, planned }: ProgrammeAssessment, startOn: Day, today: Day): Headline['progress'] {
  if (status === 'done') return { code: 'complete' }
  if (status === 'notStarted') return { code: startOn < today ? 'startOverdue' : 'notStarted', startOn }
  const points = Math.round(earned) - Math.round(planned)
  if (Math.abs(points) < SAME_WITHIN_POINTS) return { code: 'onPlan' }
  return points < 0 ? { code: 'behind', points: -points } : { code: 'ahead', points }
}
