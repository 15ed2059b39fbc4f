import { daysBetween } from './days'
import { directionOf } from './readiness-change'
import type { ScorecardFacts } from './scorecard-facts'
import { type LessonSignal, type LessonVerdict, worstOf } from './scorecard-signals'
import {
  GATES_MISSED_PERCENT,
  LESSON_TREND_DAYS,
  OVER_LIMIT_OFF,
  SHELVED_PERCENT_OFF,
  SILENT_OWNERS_OFF,
  TAILORED_PERCENT,
  TREND_POINTS,
} from './thresholds'

/** 1: the direction was decided on a diagnosis, as it advised, and the plan follows it. */
export function judgeDirection({ direction, hasBegun, wavesAgainst, today }: ScorecardFacts): LessonVerdict {
  if (direction === null) {
    // Work that has begun without a direction is a fact; before that nobody can tell.
    return { status: hasBegun ? 'offTrack' : 'unknown', signals: [{ code: 'notDecided', hasBegun }], trend: null }
  }
  const { recommended } = direction
  const advice =
    recommended === null ? 'withoutDiagnosis' : recommended === direction.direction ? 'followsAdvice' : 'againstAdvice'
  const signals: LessonSignal[] = [
    { code: 'decided', direction: direction.direction, by: direction.by, on: direction.on },
    { code: advice },
    ...(wavesAgainst > 0 ? [{ code: 'wavesAgainst', count: wavesAgainst } as const] : []),
  ]
  return {
    status: worstOf([advice !== 'followsAdvice' && 'atRisk', wavesAgainst > 0 && 'atRisk']),
    signals,
    trend: daysBetween(direction.on, today) >= LESSON_TREND_DAYS ? 'flat' : 'up',
  }
}

/**
 * 2: each sub-process in work has an owner from the business who is heard of and comes to the gates, and nothing that is
 * published is shelved. The trend is of the share that is owned.
 */
export function judgeBusinessLeads({ owners, shelf, ownerGates }: ScorecardFacts): LessonVerdict {
  const { active, owned, standIns, silent, activeThen, ownedThen } = owners
  if (active === 0) return { status: 'unknown', signals: [{ code: 'nothingActive' }], trend: null }
  const who: LessonSignal = { code: 'owned', count: owned, total: active }
  const heard: LessonSignal[] = silent > 0 ? [{ code: 'silentOwners', count: silent }] : []
  const shelved: LessonSignal[] =
    shelf.shelved > 0 ? [{ code: 'shelved', count: shelf.shelved, total: shelf.published }] : []
  const missed: LessonSignal[] =
    ownerGates.absent > 0 ? [{ code: 'gatesMissed', count: ownerGates.absent, total: ownerGates.asked }] : []
  return {
    status: worstOf([
      owned < active && 'offTrack',
      silent * 100 >= active * SILENT_OWNERS_OFF && 'offTrack',
      silent > 0 && 'atRisk',
      shelf.shelved > 0 && shelf.shelved * 100 >= shelf.published * SHELVED_PERCENT_OFF && 'offTrack',
      shelf.shelved > 0 && 'atRisk',
      ownerGates.absent > 0 && ownerGates.absent * 100 >= ownerGates.asked * GATES_MISSED_PERCENT && 'atRisk',
    ]),
    // The first says most: that somebody is missing, then that somebody is silent.
    signals: [
      ...(owned < active ? [who, ...heard] : [...heard, who]),
      ...shelved,
      ...missed,
      { code: 'standIns', count: standIns },
    ],
    trend: activeThen === 0 ? null : directionOf((owned / active - ownedThen / activeThen) * 100, TREND_POINTS),
  }
}

/** 3: not everything at once, and the next circle on the results of the last. The trend is of owners and branches over their limits. */
export function judgeSteps({ work }: ScorecardFacts): LessonVerdict {
  const { inWork, ownersOver, branchesOver, ownerLimit, branchLimit, circlesEarly, inWorkThen, overThen } = work
  if (inWork === 0) return { status: 'unknown', signals: [{ code: 'nothingActive' }], trend: null }
  const over = ownersOver + branchesOver
  return {
    status: worstOf([over >= OVER_LIMIT_OFF && 'offTrack', over > 0 && 'atRisk', circlesEarly > 0 && 'atRisk']),
    signals: [
      ...(ownersOver > 0 ? [{ code: 'ownersOver', count: ownersOver, limit: ownerLimit } as const] : []),
      ...(branchesOver > 0 ? [{ code: 'branchesOver', count: branchesOver, limit: branchLimit } as const] : []),
      ...(circlesEarly > 0 ? [{ code: 'circlesEarly', count: circlesEarly } as const] : []),
      { code: 'inWork', count: inWork },
    ],
    trend: inWorkThen === 0 ? null : directionOf(overThen - over, 1),
  }
}

/** 4: the practices of what has begun are decided, not copied. */
export function judgeTailoring({ tailoring }: ScorecardFacts): LessonVerdict {
  const { total, decided, decidedThen } = tailoring
  if (total === 0) return { status: 'unknown', signals: [{ code: 'noPractices' }], trend: null }
  const [now, then] = [(decided / total) * 100, (decidedThen / total) * 100]
  return {
    status: worstOf([now < TAILORED_PERCENT.offTrack && 'offTrack', now < TAILORED_PERCENT.atRisk && 'atRisk']),
    signals: [{ code: 'tailored', count: decided, total }],
    trend: directionOf(now - then, TREND_POINTS),
  }
}
