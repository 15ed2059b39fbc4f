import { daysBetween } from './days'
import { beginning, type DeedFacts } from './deed-facts'
import type { NextDeed } from './next-deed'
import { directionOf } from './readiness-change'
import type { ScorecardFacts } from './scorecard-facts'
import { causesOf, judged, type LessonSignal, type LessonVerdict } from './scorecard-signals'
import {
  GATES_MISSED_PERCENT,
  LESSON_TREND_DAYS,
  OVER_LIMIT_OFF,
  SHELVED_PERCENT_OFF,
  SILENT_OWNERS_OFF,
  TAILORED_PERCENT,
  TREND_POINTS,
} from './thresholds'

/**
 * 1: the direction was decided on a diagnosis, as it advised, and the plan follows it. Next: while nothing is decided, what
 * the diagnosis waits for; then a wave that goes against the decision; then the first results of what goes first, which
 * also answer a decision against the advice.
 */
export function judgeDirection({ direction, hasBegun, wavesAgainst, today, deeds }: ScorecardFacts): LessonVerdict {
  if (direction === null) {
    // Work that has begun without a direction is a fact; before that nobody can tell.
    return {
      status: hasBegun ? 'offTrack' : 'unknown',
      signals: [{ code: 'notDecided', hasBegun }],
      trend: null,
      next: towardsDecision(deeds),
    }
  }
  const { recommended } = direction
  const advice =
    recommended === null ? 'withoutDiagnosis' : recommended === direction.direction ? 'followsAdvice' : 'againstAdvice'
  const signals: LessonSignal[] = [
    { code: 'decided', direction: direction.direction, by: direction.by, on: direction.on },
    { code: advice },
    ...(wavesAgainst > 0 ? [{ code: 'wavesAgainst', count: wavesAgainst } as const] : []),
  ]
  const results = towardsResults(deeds)
  const causes = causesOf([
    wavesAgainst > 0 && ['atRisk', deeds.waveAgainst && { code: 'moveWave', ...deeds.waveAgainst }],
    advice === 'againstAdvice' && ['atRisk', results ?? { code: 'renewDiagnosis' }],
    advice === 'withoutDiagnosis' && ['atRisk', towardsDecision(deeds)],
  ])
  return {
    ...judged(causes, results),
    signals,
    trend: daysBetween(direction.on, today) >= LESSON_TREND_DAYS ? 'flat' : 'up',
  }
}

function towardsDecision({ diagnosis }: DeedFacts): NextDeed {
  if (diagnosis === null || diagnosis.asked === 0) return { code: 'askLeaders' }
  const { state, answered, asked } = diagnosis
  return state === 'open' && answered < asked
    ? { code: 'collectAnswers', answered, asked }
    : { code: 'decideDirection' }
}

function towardsResults({ firstResults }: DeedFacts): NextDeed | null {
  if (firstResults === null) return null
  const { track, pilotPassed, kpiMoved } = firstResults
  if (!pilotPassed) return { code: 'passFirstPilot', track }
  return kpiMoved ? null : { code: 'moveFirstFigure', track }
}

/**
 * 2: each sub-process in work has an owner from the business who is heard of and comes to the gates, and nothing that is
 * published is shelved. The trend is of the share that is owned. Next: an owner where there is none; then who is silent
 * the longest, what is shelved the longest, and who missed most gates; else the owner whose gate comes next.
 */
export function judgeBusinessLeads({ owners, shelf, ownerGates, deeds }: ScorecardFacts): LessonVerdict {
  const { active, owned, standIns, silent, activeThen, ownedThen } = owners
  if (active === 0)
    return { status: 'unknown', signals: [{ code: 'nothingActive' }], trend: null, next: beginning(deeds) }
  const who: LessonSignal = { code: 'owned', count: owned, total: active }
  const heard: LessonSignal[] = silent > 0 ? [{ code: 'silentOwners', count: silent }] : []
  const shelved: LessonSignal[] =
    shelf.shelved > 0 ? [{ code: 'shelved', count: shelf.shelved, total: shelf.published }] : []
  const missed: LessonSignal[] =
    ownerGates.absent > 0 ? [{ code: 'gatesMissed', count: ownerGates.absent, total: ownerGates.asked }] : []
  const name = deeds.ownerless && ({ code: 'nameOwners', ...deeds.ownerless } as const)
  const hear = deeds.silentOwner && ({ code: 'hearOwner', ...deeds.silentOwner } as const)
  const use = deeds.shelved && ({ code: 'useShelved', ...deeds.shelved } as const)
  const call = deeds.absentOwner && ({ code: 'callOwner', ...deeds.absentOwner } as const)
  const causes = causesOf([
    owned < active && ['offTrack', name],
    silent * 100 >= active * SILENT_OWNERS_OFF && ['offTrack', hear],
    silent > 0 && ['atRisk', hear],
    shelf.shelved > 0 && shelf.shelved * 100 >= shelf.published * SHELVED_PERCENT_OFF && ['offTrack', use],
    shelf.shelved > 0 && ['atRisk', use],
    ownerGates.absent > 0 && ownerGates.absent * 100 >= ownerGates.asked * GATES_MISSED_PERCENT && ['atRisk', call],
  ])
  const { nextGate } = deeds
  return {
    ...judged(causes, nextGate && { code: 'meetGate', ...nextGate }),
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

/**
 * 3: not everything at once, and the next circle on the results of the last. The trend is of owners and branches over
 * their limits. Next: whoever is furthest over the limit; then a wave that did not wait; else what begins next.
 */
export function judgeSteps({ work, deeds }: ScorecardFacts): LessonVerdict {
  const { inWork, ownersOver, branchesOver, ownerLimit, branchLimit, circlesEarly, inWorkThen, overThen } = work
  if (inWork === 0)
    return { status: 'unknown', signals: [{ code: 'nothingActive' }], trend: null, next: beginning(deeds) }
  const over = ownersOver + branchesOver
  const { overloaded, earlyWave, nextStart } = deeds
  const causes = causesOf([
    over >= OVER_LIMIT_OFF && ['offTrack', overloaded],
    over > 0 && ['atRisk', overloaded],
    circlesEarly > 0 && ['atRisk', earlyWave && { code: 'waitForResults', ...earlyWave }],
  ])
  return {
    ...judged(causes, nextStart && { code: 'watchStart', ...nextStart, limit: ownerLimit }),
    signals: [
      ...(ownersOver > 0 ? [{ code: 'ownersOver', count: ownersOver, limit: ownerLimit } as const] : []),
      ...(branchesOver > 0 ? [{ code: 'branchesOver', count: branchesOver, limit: branchLimit } as const] : []),
      ...(circlesEarly > 0 ? [{ code: 'circlesEarly', count: circlesEarly } as const] : []),
      { code: 'inWork', count: inWork },
    ],
    trend: inWorkThen === 0 ? null : directionOf(overThen - over, 1),
  }
}

/**
 * 4: the practices of what has begun are decided, not copied. Next: the sub-process with undecided practices whose pilot
 * entry is nearest, of those the one with most.
 */
export function judgeTailoring({ tailoring, deeds }: ScorecardFacts): LessonVerdict {
  const { total, decided, decidedThen } = tailoring
  const decide: NextDeed | null = deeds.undecided && { code: 'decidePractices', ...deeds.undecided }
  if (total === 0) {
    const next = decide ?? { code: 'describePractices' }
    return { status: 'unknown', signals: [{ code: 'noPractices' }], trend: null, next }
  }
  const [now, then] = [(decided / total) * 100, (decidedThen / total) * 100]
  const causes = causesOf([
    now < TAILORED_PERCENT.offTrack && ['offTrack', decide],
    now < TAILORED_PERCENT.atRisk && ['atRisk', decide],
  ])
  return {
    ...judged(causes, decide),
    signals: [{ code: 'tailored', count: decided, total }],
    trend: directionOf(now - then, TREND_POINTS),
  }
}
