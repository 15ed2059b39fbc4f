import {
  AVOIDANCE,
  DESK_WINDOW_DAYS,
  ENABLEMENT_SILENT_DAYS,
  FAR_BELOW_POINTS,
  GATES_MISSED_PERCENT,
  MATURITY_MARKS,
  OPENED_PERCENT,
  OVER_LIMIT_OFF,
  REACHED_BEFORE_DAYS,
  REACHED_PERCENT,
  RELAPSE_WEEKS,
  RELAPSED_PERCENT_OFF,
  SHELVED_PERCENT_OFF,
  SILENT_OWNERS_OFF,
  STALE_PERCENT,
  TAILORED_PERCENT,
  WITHIN_LEVEL_PERCENT,
} from '~/domain/thresholds'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** The numbers of a programme's own by which its lessons are judged. */
export interface OwnNumbers {
  staleAfterDays: number
  readyThreshold: number
  ownerLimit: number
  branchLimit: number
  reportEveryDays: number
  shelvedAfterDays: number
  relapseDrop: number
  enablementHalfLife: number
}

/** How each of the eight lessons is judged, with all its numbers, in the reader's language. */
export function judgedWords(own: OwnNumbers): string[] {
  const staleDays = own.staleAfterDays
  const needed = percent(own.readyThreshold)
  const every = own.reportEveryDays
  return [
    m.judged_1(),
    m.judged_2({
      ...{ staleDays, shelvedDays: own.shelvedAfterDays },
      silent: percent(SILENT_OWNERS_OFF),
      shelved: percent(SHELVED_PERCENT_OFF),
      missed: percent(GATES_MISSED_PERCENT),
    }),
    m.judged_3({ ownerLimit: own.ownerLimit, branchLimit: own.branchLimit, over: OVER_LIMIT_OFF }),
    m.judged_4({ atRisk: percent(TAILORED_PERCENT.atRisk), offTrack: percent(TAILORED_PERCENT.offTrack) }),
    m.judged_5({
      ...{ needed, staleDays, far: FAR_BELOW_POINTS, weeks: RELAPSE_WEEKS.each },
      relapsed: percent(RELAPSED_PERCENT_OFF),
      stale: percent(STALE_PERCENT),
      drop: percent(own.relapseDrop),
      deployed: MATURITY_MARKS.deployed,
      effect: MATURITY_MARKS.littleEffect,
    }),
    m.judged_6({
      ...{ soon: REACHED_BEFORE_DAYS, halfLife: own.enablementHalfLife, reached: percent(REACHED_PERCENT) },
      far: percent(REACHED_PERCENT - FAR_BELOW_POINTS),
      offDays: ENABLEMENT_SILENT_DAYS.offTrack,
      riskDays: ENABLEMENT_SILENT_DAYS.atRisk,
    }),
    m.judged_7({
      ...{ days: DESK_WINDOW_DAYS, months: AVOIDANCE.months },
      atRisk: percent(WITHIN_LEVEL_PERCENT.atRisk),
      offTrack: percent(WITHIN_LEVEL_PERCENT.offTrack),
      share: percent(AVOIDANCE.sharePercent),
      chance: percent(AVOIDANCE.chancePercent),
    }),
    m.judged_8({ every, twice: 2 * every, opened: percent(OPENED_PERCENT) }),
  ]
}
