import type { StepKind } from './vocabulary'

/** Every tunable number. The first group is a programme's own and only starts from these values. */
export const DEFAULT_THRESHOLDS = {
  /** Calendar days without an update after which a check counts as stale, that is: unknown. */
  staleAfterDays: 14,
  /** Calendar days that a check has been stale after which deputy and process office are told too. */
  escalateAfterDays: 7,
  /** Calendar days before its due day from which a check is shown as due soon. */
  dueSoonDays: 7,
  /** Share of ready weight, in percent, that each dimension needs at a gate. */
  readyThreshold: 80,
  /** Sub-processes that an owner may have in work at once. */
  ownerLimit: 3,
  /** Sub-processes that a branch may take over at once. */
  branchLimit: 2,
  /** Working days of slip that need no written reason, and that are not yet "off track". */
  slipTolerance: 5,
}
export type Thresholds = typeof DEFAULT_THRESHOLDS

/** Working days each step takes by default (reference model). Rollout is per wave. */
export const STEP_DURATIONS: Readonly<Record<StepKind, number>> = {
  design: 20,
  simulation: 5,
  pilot: 30,
  enablement: 10,
  rollout: 20,
  operation: 60,
}

/** What each step weighs in the progress of a sub-process; the sum is 100, so a weight is also its percentage. */
export const STEP_WEIGHTS: Readonly<Record<StepKind, number>> = {
  design: 20,
  simulation: 10,
  pilot: 20,
  enablement: 10,
  rollout: 30,
  operation: 10,
}

/** What a step asks of whoever carries it, in sub-processes of full attention. */
export const STEP_LOADS: Readonly<Record<StepKind, number>> = {
  design: 1,
  simulation: 0.5,
  pilot: 1,
  enablement: 0.5,
  rollout: 1,
  operation: 0.25,
}

/** From this share of stale weight on, a level is unknown rather than a number. */
export const UNKNOWN_FROM_STALE_SHARE = 0.5

/** Points below what a gate needs from which a level is far below rather than below. */
export const FAR_BELOW_POINTS = 20

/** Blocked checks that a sub-process or wave names, the longest blocked first; the others are counted. */
export const BLOCKED_NAMED = 3

/** Working days before a gate on which its checks are due. */
export const CHECKS_DUE_BEFORE_GATE = 5

/** Points of earned progress below plan from which the programme is at risk, and off track. */
export const BEHIND_PLAN_POINTS = { atRisk: 5, offTrack: 15 }

/** Calendar days ahead that "next dates" looks. */
export const NEXT_DATES_HORIZON = 45

/** Points by which one track has to lead to go first; below, it is too close (reference model). */
export const CLEAR_LEAD_POINTS = 10

/** Between the lowest and the highest answer to a symptom, from which leaders disagree. */
export const DISAGREEMENT_RANGE = 3

/** How much of a level an item of a checklist can make. */
export const ITEM_WEIGHTS = { min: 1, max: 5 }

/** The least weight of an item that blocks a gate. */
export const BLOCKER_WEIGHT = 2
/** Files that one check may have as evidence at a time. */
export const FILES_OF_A_CHECK = 20
/** Weeks over which a trend arrow looks back, and the points of change from which it points up or down. */
export const TREND_WEEKS = 4
export const TREND_POINTS = 5

/** Weeks of history that a forecast reads. */
export const FORECAST_WEEKS = 8

/** Weekly values that a forecast needs at least, and changes among them. */
export const FORECAST_FEWEST = { weeks: 6, changes: 2 }

/** Student's t of the increments before and after a week, beyond which the pace of a level has changed there. */
export const PACE_CHANGED_FROM = 3

/** Days ahead beyond which nothing is foreseen. */
export const FORECAST_HORIZON = 365
/** Weeks without a note from which a running pilot has fallen silent. */
export const PILOT_SILENT_WEEKS = 2

/** Finished pieces of work that the range about the expected end needs, and which of their slips make its ends. */
export const RANGE_FEWEST = 5
export const RANGE_SHARES = { early: 0.1, late: 0.9 }

/** Dangers that the overview names. */
export const DANGERS_NAMED = 5

/** Calendar days over which the scorecard of the lessons looks back. */
export const LESSON_TREND_DAYS = 28

/** Percent of sub-processes in work whose owner is silent from which lesson 2 is off track. */
export const SILENT_OWNERS_OFF = 25

/** Owners and branches beyond their limit from which lesson 3 is off track. */
export const OVER_LIMIT_OFF = 3

/** Percent of the practices of begun sub-processes decided, below which lesson 4 is at risk, and off track. */
export const TAILORED_PERCENT = { atRisk: 80, offTrack: 50 }

/** Percent of stale checks above which lesson 5 is at risk. */
export const STALE_PERCENT = 25

/** Percent of the readers of the last report who opened it, below which lesson 8 is at risk. */
export const OPENED_PERCENT = 50
/** How executives' engagement is measured: over so many reports, and from which share of them (percent) it suffices. */
export const ENGAGEMENT = { reports: 3, share: 50 }

/** Percent of the people of a role at a branch whom publicity and training should reach, and of those examined who should pass (reference model). */
export const REACHED_PERCENT = 80
export const PASSED_PERCENT = 80

/** Calendar days after which half of what people were taught counts as forgotten, and what a programme may set. */
export const HALF_LIFE_DAYS = { usual: 180, least: 7, most: 1825 }

/** Calendar days before a branch goes live from which lesson 6 asks whether its people have been reached. */
export const REACHED_BEFORE_DAYS = 28

/** Calendar days without any activity from which lesson 6 is at risk, and off track. */
export const ENABLEMENT_SILENT_DAYS = { atRisk: 30, offTrack: 60 }
/** Share of a service level, in percent, used up from which an open review is at risk before it breaches. */
export const AT_RISK_USED_PERCENT = 75
/** Calendar days over which the operations desk counts how many reviews kept their service level. */
export const DESK_WINDOW_DAYS = 28
/** Percent of reviews within their service level, below which lesson 7 is at risk, and off track. */
export const WITHIN_LEVEL_PERCENT = { atRisk: 90, offTrack: 70 }
/** Weeks that the figures of the operations desk show. */
export const DESK_WEEKS = 12
/**
 * Who avoids reviews: over so many whole months, fewer than this share (percent) of the reviews that the opportunities
 * imply, and by chance as few in less than this share of cases (percent).
 */
export const AVOIDANCE = { months: 3, sharePercent: 60, chancePercent: 1 }
/** Months with readings that control limits need at least, and values in a row on one side of the mean that are a signal. */
export const CHART_FEWEST = 6
export const RUN_LENGTH = 8
/** Months before and after going live that an effect compares at most. */
export const EFFECT_MONTHS = 6
/** Branches on either side, and months on either side of each, that an effect needs at least. */
export const EFFECT_FEWEST = { branches: 2, months: 2 }
/** The chance with which an effect lies within its range. */
export const EFFECT_CHANCE = 0.95
/** Months without a reading after which a KPI is unknown. */
export const READINGS_OLD_MONTHS = 3
/** Months since going live that a KPI needs, each better than its baseline, before it counts as moved; one is chance. */
export const MOVED_MONTHS = 3
/** Shares of the way to the target by which a KPI lags behind what is expected by now, to be at risk, and off track. */
export const BEHIND_WAY = { atRisk: 0.15, offTrack: 0.4 }
/** Probability × impact from which an exposure is medium, and high. */
export const EXPOSURE_FROM = { medium: 6, high: 15 }
/** Calendar days without a change after which an open entry of the register counts as looked after by nobody. */
export const ENTRY_SILENT_DAYS = 30
/** Entries of the register that the overview names. */
export const TOP_RISKS_NAMED = 3
/** Weeks on either side of a fall of use (回潮), and how many of them need a reading for the two to be compared. */
export const RELAPSE_WEEKS = { each: 4, fewest: 3 }
/** Calendar days that a branch is live before it can count as operating. */
export const OPERATING_AFTER_DAYS = 28
/** Of the scores of 1 to 5 after go-live: from where much is deployed, up to where little comes of it, and from where a branch has its effect. */
export const MATURITY_MARKS = { deployed: 4, littleEffect: 2, effective: 3 }
/** Calendar days over which the updates of an owner are counted. */
export const OWNER_UPDATES_DAYS = 28
/** Percent of published sub-processes that are shelved from which lesson 2 is off track; one is enough to be at risk. */
export const SHELVED_PERCENT_OFF = 25
/** Percent of the gates that owners were asked to decide and that others decided without them, from which lesson 2 is at risk. */
export const GATES_MISSED_PERCENT = 50
/** Percent of live branches that fall back from which lesson 5 is off track; one is enough to be at risk. */
export const RELAPSED_PERCENT_OFF = 10
