import type { ScorecardFacts } from './scorecard-facts'
import { judgeEnablement, judgeLanding, judgeOperations, judgeReporting } from './scorecard-people'
import { judgeBusinessLeads, judgeDirection, judgeSteps, judgeTailoring } from './scorecard-plan'
import type { LessonVerdict } from './scorecard-signals'

/** In the order of the lessons, 1 to 8. What nothing is measured of is unknown, never green. */
export const LESSON_RULES: readonly ((facts: ScorecardFacts) => LessonVerdict)[] = [
  judgeDirection,
  judgeBusinessLeads,
  judgeSteps,
  judgeTailoring,
  judgeLanding,
  judgeEnablement,
  judgeOperations,
  judgeReporting,
]

export interface Scorecard {
  lessons: readonly (LessonVerdict & { lesson: number })[]
  counts: Record<LessonVerdict['status'], number>
}

export function scorecardOf(facts: ScorecardFacts): Scorecard {
  const lessons = LESSON_RULES.map((judge, at) => ({ lesson: at + 1, ...judge(facts) }))
  const count = (status: LessonVerdict['status']) => lessons.filter((one) => one.status === status).length
  return {
    lessons,
    counts: {
      onTrack: count('onTrack'),
      atRisk: count('atRisk'),
      offTrack: count('offTrack'),
      unknown: count('unknown'),
    },
  }
}
