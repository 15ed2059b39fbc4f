import { circleWarnings } from './circles'
import { type CoverageSum, coverageCells, type HeadCount, type ReachedGroup, sumOfCells } from './coverage'
import { addDays, maxDay } from './days'
import { type DeskFacts, type DeskRecords, deskFacts } from './desk-facts'
import { directionMeaning } from './direction-plan'
import type { Plan, SubProcess } from './plan'
import { type Level, levelOf, weakestDimension } from './readiness'
import { changeOf, type MeasuredTwice } from './readiness-change'
import type { Trend } from './readiness-trend'
import type { ProgrammeAssessment } from './rollup'
import { type PublishedProcess, shelfwareVerdict } from './shelfware'
import { hasBegun, isInWork } from './sub-process'
import { LESSON_TREND_DAYS, PASSED_PERCENT, REACHED_BEFORE_DAYS, REACHED_PERCENT } from './thresholds'
import type { Day, Dimension, Direction, Name } from './vocabulary'

/** What is stored beside the plan, as far as the lessons ask for it. */
export interface LessonRecords {
  /** What was decided last, and what the diagnosis advised then; null without a diagnosis. */
  direction: { direction: Direction; by: Name; on: Day; recommended: Direction | null } | null
  /** Reference practices of each sub-process, decided by now and by four weeks ago. */
  practices: readonly { subProcessId: number; total: number; decided: number; decidedThen: number }[]
  /** How ready each open question was four weeks ago and is now. */
  measured: readonly MeasuredTwice[]
  /** Days of the frozen reports, in their order. */
  reportDays: readonly Day[]
  /** Who was sent the last report, and of them who opened it. */
  readers: { sent: number; opened: number }
  asks: { open: number; overdue: number }
  enablement: LessonEnablement
  operations: DeskRecords
  /** Of sub-processes whose owner has changed in the last four weeks: who it was then. */
  ownersThen: readonly { subProcessId: number; ownerId: number | null; isBusiness: boolean }[]
  /** How many sub-processes each branch was taking over then. */
  branchLoadsThen: readonly number[]
  published: readonly (PublishedProcess & { subProcessId: number })[]
  /** How often owners were asked to decide at gates that are decided, and how often others did it for them. */
  ownerGates: { asked: number; absent: number }
  landed: LandedFacts
}

/** What lesson 6 is measured by. */
export interface LessonEnablement {
  /** Calendar days. */
  halfLife: number
  headCounts: readonly HeadCount[]
  groups: readonly ReachedGroup[]
  /** Of each rollout, when its wave begins. */
  rollouts: readonly { unitId: number; startsOn: Day; liveOn: Day | null }[]
  /** Activities planned from today on. */
  ahead: number
}

/** What is known of the branches that are live. */
export interface LandedFacts {
  live: number
  relapsed: number
  /** Of how many it is not known whether they use it. */
  unread: number
  scored: number
  /** Much deployed, little effect. */
  withoutEffect: number
}

/** All that the rules of the lessons go by. */
export interface ScorecardFacts {
  today: Day
  startOn: Day
  direction: LessonRecords['direction']
  hasBegun: boolean
  wavesAgainst: number
  /** Of the sub-processes that have begun and not ended. */
  owners: {
    active: number
    owned: number
    standIns: number
    silent: number
    activeThen: number
    ownedThen: number
  }
  /** Published sub-processes, and those of them that are shelved. */
  shelf: { published: number; shelved: number }
  ownerGates: LessonRecords['ownerGates']
  work: {
    inWork: number
    ownersOver: number
    branchesOver: number
    ownerLimit: number
    branchLimit: number
    circlesEarly: number
    inWorkThen: number
    /** Owners and branches beyond their limits four weeks ago. */
    overThen: number
  }
  /** Of the sub-processes that have begun. */
  tailoring: { total: number; decided: number; decidedThen: number }
  landing: {
    overall: Level
    weakest: { dimension: Dimension; share: number } | null
    needed: number
    trend: Trend | null
  }
  operations: DeskFacts
  landed: LandedFacts
  reporting: {
    days: readonly Day[]
    every: number
    readers: LessonRecords['readers']
    asks: LessonRecords['asks']
  }
  /** Of the branches that are live or begin soon: now, and the share four weeks ago. */
  enablement: Pick<CoverageSum, 'share' | 'passShare' | 'cells' | 'below' | 'unknown' | 'uncounted'> & {
    shareThen: number | null
    /** Branches that are live or begin soon. */
    branches: number
    lastHeldOn: Day | null
    ahead: number
  }
}

export function scorecardFacts(
  plan: Plan,
  assessment: ProgrammeAssessment,
  records: LessonRecords,
  { today, reportEveryDays, shelvedAfterDays }: { today: Day; reportEveryDays: number; shelvedAfterDays: number },
): ScorecardFacts {
  const { startOn, ownerLimit, branchLimit, readyThreshold } = plan.programme
  const begun = assessment.subProcesses.filter((one) => hasBegun(one.subProcess))
  const active = begun.filter((one) => one.currentStep !== null)
  const heading = new Map(begun.flatMap(({ subProcess, nextGate }) => (nextGate ? [[subProcess.id, nextGate]] : [])))
  const isOpen = ({ subProcessId, waveKey }: { subProcessId: number; waveKey: number }) => {
    const gate = heading.get(subProcessId)
    return gate !== undefined && waveKey === (gate.kind === 'rolloutEntry' ? gate.wave.id : 0)
  }
  const inWork = plan.subProcesses.filter(isInWork)
  const then = addDays(today, -LESSON_TREND_DAYS)
  const shelf = records.published.map((one) => shelfwareVerdict(one, { today, shelvedAfterDays }).state)
  const practices = records.practices.filter(({ subProcessId }) =>
    begun.some(({ subProcess }) => subProcess.id === subProcessId),
  )
  const sum = (pick: (one: LessonRecords['practices'][number]) => number) =>
    practices.reduce((total, one) => total + pick(one), 0)
  return {
    today,
    startOn,
    direction: records.direction,
    hasBegun: begun.length > 0,
    wavesAgainst: directionMeaning(plan)?.waits.length ?? 0,
    owners: {
      active: active.length,
      owned: active.filter(({ subProcess }) => subProcess.owner?.isBusiness).length,
      standIns: active.filter(({ subProcess }) => subProcess.deputy !== null).length,
      silent: active.filter(({ reasons }) => reasons.some(({ code }) => code === 'ownerSilent')).length,
      ...ownedThen(plan, records, then),
    },
    shelf: {
      published: shelf.filter((state) => state !== 'notPublished').length,
      shelved: shelf.filter((state) => state === 'shelved').length,
    },
    ownerGates: records.ownerGates,
    work: {
      inWork: inWork.length,
      ownersOver: overLimit(
        inWork.map(({ owner }) => owner?.id ?? null),
        ownerLimit,
      ),
      branchesOver: plan.branchLoads.filter(({ count }) => count > branchLimit).length,
      ownerLimit,
      branchLimit,
      circlesEarly: circlesEarly(plan, today),
      ...workThen(plan, records, then),
    },
    tailoring: {
      total: sum((one) => one.total),
      decided: sum((one) => one.decided),
      decidedThen: sum((one) => one.decidedThen),
    },
    landing: {
      overall: levelOf(plan.checks.filter((one) => isOpen({ ...one, waveKey: one.waveId ?? 0 }))),
      weakest: weakestDimension(assessment.levels),
      needed: readyThreshold,
      trend: changeOf(records.measured.filter((one) => one.now.weight > 0 && isOpen(one))).trend,
    },
    operations: deskFacts(records.operations, plan.calendar, today),
    landed: records.landed,
    reporting: {
      days: records.reportDays,
      every: reportEveryDays,
      readers: records.readers,
      asks: records.asks,
    },
    enablement: enablementFacts(records.enablement, today),
  }
}

/** Whom enablement has reached where it counts now: at branches that are live, or whose wave begins soon. */
function enablementFacts(
  { halfLife, headCounts, groups, rollouts, ahead }: LessonEnablement,
  today: Day,
): ScorecardFacts['enablement'] {
  const soon = addDays(today, REACHED_BEFORE_DAYS)
  const due = rollouts.filter(({ startsOn, liveOn }) => liveOn !== null || startsOn <= soon)
  const unitIds = [...new Set(due.map(({ unitId }) => unitId))]
  const sumOn = (asOf: Day) => {
    const at = { asOf, halfLife, needs: { reached: REACHED_PERCENT, passed: PASSED_PERCENT } }
    return sumOfCells(coverageCells(unitIds, { headCounts, groups }, at), groups, at)
  }
  const { share, passShare, cells, below, unknown, uncounted } = sumOn(today)
  const days = groups.map(({ heldOn }) => heldOn).filter((day) => day <= today)
  return {
    ...{ share, passShare, cells, below, unknown, uncounted },
    shareThen: sumOn(addDays(today, -LESSON_TREND_DAYS)).share,
    branches: unitIds.length,
    lastHeldOn: days.length === 0 ? null : days.reduce(maxDay),
    ahead,
  }
}

/** Of the sub-processes that had begun and not ended by the end of that day, how many had an owner from the business. */
function ownedThen(plan: Plan, { ownersThen }: LessonRecords, then: Day) {
  const active = plan.subProcesses.filter(
    ({ steps }) =>
      steps.some(({ actualStart }) => actualStart !== null && actualStart <= then) &&
      steps.some(({ actualEnd }) => actualEnd === null || actualEnd > then),
  )
  const owned = active.filter(({ id, owner }) => {
    const known = ownersThen.find(({ subProcessId }) => subProcessId === id)
    return known ? known.isBusiness : owner?.isBusiness
  })
  return { activeThen: active.length, ownedThen: owned.length }
}

/** What was in work by the end of that day, and how many owners and branches it was too much for. */
function workThen(plan: Plan, { ownersThen, branchLoadsThen }: LessonRecords, then: Day) {
  const inWork = plan.subProcesses.filter(({ steps }) =>
    steps.some(
      ({ kind, actualStart, actualEnd }) =>
        kind !== 'operation' && actualStart !== null && actualStart <= then && (actualEnd === null || actualEnd > then),
    ),
  )
  const ownerOf = ({ id, owner }: SubProcess) => {
    const known = ownersThen.find(({ subProcessId }) => subProcessId === id)
    return known ? known.ownerId : (owner?.id ?? null)
  }
  const { ownerLimit, branchLimit } = plan.programme
  const branches = branchLoadsThen.filter((count) => count > branchLimit).length
  return { inWorkThen: inWork.length, overThen: overLimit(inWork.map(ownerOf), ownerLimit) + branches }
}

/** Owners, named once for each sub-process of theirs in work, that have more of them than they may. */
function overLimit(ownerIds: readonly (number | null)[], limit: number): number {
  const counts = new Map<number, number>()
  for (const id of ownerIds) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > limit).length
}

/** Waves that have begun in a circle that opens on results of the one before, which are not there. */
function circlesEarly(plan: Plan, today: Day): number {
  const warnings = circleWarnings({ waves: plan.waves, scope: plan.rollouts, subProcesses: plan.subProcesses })
  return plan.waves.filter(
    ({ id, planned }) => planned.start <= today && warnings.get(id)?.some(({ code }) => code === 'circleResults'),
  ).length
}
