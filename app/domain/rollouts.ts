import { type WorkCalendar, workingDaysBetween } from './calendar'
import { maxDay } from './days'
import type { Wave } from './plan'
import type { Day, Status } from './vocabulary'
import { isLate } from './waves'

/** What the rules need to know of one rollout. */
export interface RolloutFacts {
  baselineEnd: Day | null
  expectedOn: Day | null
  liveOn: Day | null
}

export interface RolloutStanding {
  status: Status
  /** The day it went live; else the day it is expected to, never before today. */
  forecastOn: Day
  /** Working days by which that is after its baseline; 0 when it is not late, or has no baseline. */
  daysLate: number
}

/** How one rollout of the wave stands. Late by more than `tolerance` working days is off track. */
export function standingOf(
  rollout: RolloutFacts,
  wave: Pick<Wave, 'planned'>,
  { calendar, tolerance, today }: { calendar: WorkCalendar; tolerance: number; today: Day },
): RolloutStanding {
  const { baselineEnd, expectedOn, liveOn } = rollout
  const forecastOn = liveOn ?? maxDay(expectedOn ?? wave.planned.end, today)
  const daysLate = baselineEnd === null ? 0 : Math.max(0, workingDaysBetween(calendar, baselineEnd, forecastOn))
  if (liveOn !== null) return { status: 'done', forecastOn, daysLate }
  if (isLate(rollout, wave, today))
    return { status: daysLate > tolerance ? 'offTrack' : 'atRisk', forecastOn, daysLate }
  return { status: wave.planned.start <= today ? 'onTrack' : 'notStarted', forecastOn, daysLate }
}
