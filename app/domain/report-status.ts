import { standingOfLevel } from './readiness'
import type { Day, Status } from './vocabulary'

const STANDINGS = { unknown: 'unknown', enough: 'onTrack', below: 'atRisk', farBelow: 'offTrack' } as const

/** How a readiness level, in percent, stands as a status; one that is not known is never green. */
export function readinessStatus(share: number | null, needed: number): Status {
  return STANDINGS[standingOfLevel(share, needed)]
}

/** Of what is due on a day: late once that has passed. */
export function dueStatus(dueOn: Day | null, today: Day): Status | null {
  return dueOn !== null && dueOn < today ? 'offTrack' : null
}
