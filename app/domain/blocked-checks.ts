import { workingDaysBetween } from './calendar'
import type { BlockedCheck, CheckTally, Plan } from './plan'
import type { StandingReason } from './reasons'
import { BLOCKED_NAMED } from './thresholds'
import type { Day } from './vocabulary'

/**
 * What blocked checks say about a sub-process or a wave: the longest blocked by name, and how many more there are.
 * `blocked` are the known ones, the longest first; `tallies` count all of them.
 */
export function blockedReasons(
  blocked: readonly BlockedCheck[],
  tallies: readonly CheckTally[],
  { calendar }: Pick<Plan, 'calendar'>,
  today: Day,
): StandingReason[] {
  const reasons = blocked.slice(0, BLOCKED_NAMED).map(
    ({ name, unit, dimension, since }): StandingReason => ({
      code: 'checkBlocked',
      check: name,
      unit,
      dimension,
      days: workingDaysBetween(calendar, since, today),
    }),
  )
  const others = tallies.reduce((sum, tally) => sum + tally.blockedCount, 0) - reasons.length
  return others > 0 ? [...reasons, { code: 'checksBlocked', count: others }] : reasons
}
