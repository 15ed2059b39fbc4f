import { addWorkingDays, durationInWorkingDays, type WorkCalendar } from '~/domain/calendar'
import type { Day } from '~/domain/vocabulary'
import type { Chance } from './chance'
import type { ScaleWave } from './waves'

/** How far a rollout is from its gate: live, its wave under way, its wave near, its wave far. */
export type GateStage = 'passed' | 'begun' | 'next' | 'later'

export interface RolloutStanding {
  stage: GateStage
  liveOn: Day | null
  expectedOn: Day | null
}

/** Working days into a wave from which its branches go live. */
const FIRST_LIVE = 15
/** Working days before a wave from which its checks are taken seriously. */
const NEAR_DAYS = 60

/** Draws how the rollouts of a wave stand; a few are late, a few say that they will be. */
export function standingIn(
  { planned, hasStarted }: ScaleWave,
  calendar: WorkCalendar,
  today: Day,
): (chance: Chance) => RolloutStanding {
  const length = durationInWorkingDays(calendar, planned)
  const days = Array.from({ length: length - FIRST_LIVE }, (_, turn) =>
    addWorkingDays(calendar, planned.start, FIRST_LIVE + turn),
  )
  const late = [1, 3, 6, 10].map((days) => addWorkingDays(calendar, today, days))
  const afterEnd = addWorkingDays(calendar, planned.end, 8)
  const isNear = planned.start <= addWorkingDays(calendar, today, NEAR_DAYS)
  return (chance) => {
    if (!hasStarted) {
      return { stage: isNear ? 'next' : 'later', liveOn: null, expectedOn: null }
    }
    const on = chance.of(days)
    if (on <= today && chance.is(0.97)) return { stage: 'passed', liveOn: on, expectedOn: null }
    if (planned.end <= today) return { stage: 'begun', liveOn: null, expectedOn: chance.of(late) }
    return { stage: 'begun', liveOn: null, expectedOn: chance.is(0.08) ? afterEnd : null }
  }
}
