import { circleWarnings } from './circles'
import { type CoverageCell, type CoverageSum, coverageCells, sumOfCells } from './coverage'
import { addDays, maxDay } from './days'
import type { DeedFacts } from './deed-facts'
import { deedsOfLanding } from './deeds-of-landing'
import { deedsOfPlan } from './deeds-of-plan'
import { type DeskFacts, deskFacts } from './desk-facts'
import { directionMeaning } from './direction-plan'
import type { LandedFacts, LessonEnablement, LessonRecords } from './lesson-records'
import type { Plan, SubProcess, Wave } from './plan'
import { type Level, levelOf, weakestDimension } from './readiness'
import { changeOf } from './readiness-change'
import type { Trend } from './readiness-trend'
import type { ProgrammeAssessment } from './rollup'
import { shelfwareVerdict } from './shelfware'
import { hasBegun, isInWork } from './sub-process'
import { LESSON_TREND_DAYS, PASSED_PERCENT, REACHED_BEFORE_DAYS, REACHED_PERCENT } from './thresholds'
import type { Day, Dimension } from './vocabulary'

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
  /** What there is to do, of each thing the most pressing. */
  deeds: DeedFacts
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
  const early = earlyWaves(plan, today)
  const due = dueCells(records.enablement, today)
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
      circlesEarly: early.length,
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
    enablement: enablementFacts(records.enablement, due, today),
    deeds: {
      ...deedsOfPlan({ plan, assessment, records, today, early, isOpen }),
      ...deedsOfLanding({ plan, records, today, shelvedAfterDays, due }),
    },
  }
}

const coverageAt = (asOf: Day, halfLife: number) => ({
  ...{ asOf, halfLife },
  needs: { reached: REACHED_PERCENT, passed: PASSED_PERCENT },
})

/** Branches that are live, or whose wave begins soon. */
function dueUnits({ rollouts }: LessonEnablement, today: Day): number[] {
  const soon = addDays(today, REACHED_BEFORE_DAYS)
  const due = rollouts.filter(({ startsOn, liveOn }) => liveOn !== null || startsOn <= soon)
  return [...new Set(due.map(({ unitId }) => unitId))]
}

/** Every role of theirs, as of today. */
function dueCells(enablement: LessonEnablement, today: Day): CoverageCell[] {
  return coverageCells(dueUnits(enablement, today), enablement, coverageAt(today, enablement.halfLife))
}

/** Whom enablement has reached where it counts now: at branches that are live, or whose wave begins soon. */
function enablementFacts(
  enablement: LessonEnablement,
  due: readonly CoverageCell[],
  today: Day,
): ScorecardFacts['enablement'] {
  const { halfLife, groups, ahead } = enablement
  const unitIds = dueUnits(enablement, today)
  const then = coverageAt(addDays(today, -LESSON_TREND_DAYS), halfLife)
  const { share, passShare, cells, below, unknown, uncounted } = sumOfCells(due, groups, coverageAt(today, halfLife))
  const days = groups.map(({ heldOn }) => heldOn).filter((day) => day <= today)
  return {
    ...{ share, passShare, cells, below, unknown, uncounted },
    shareThen: sumOfCells(coverageCells(unitIds, enablement, then), groups, then).share,
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
function earlyWaves(plan: Plan, today: Day): Wave[] {
  const warnings = circleWarnings({ waves: plan.waves, scope: plan.rollouts, subProcesses: plan.subProcesses })
  return plan.waves.filter(
    ({ id, planned }) => planned.start <= today && warnings.get(id)?.some(({ code }) => code === 'circleResults'),
  )
}
