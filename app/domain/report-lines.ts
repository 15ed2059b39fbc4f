import type { About, AttentionItem } from './attention'
import { workingDaysBetween } from './calendar'
import type { NextDate } from './next-dates'
import type { Plan } from './plan'
import type { StandingReason } from './reasons'
import type { OpenAdvice, OpenAsk, ReportFact, ReportLineFact, ReportResult } from './report-fact'
import { dueStatus, readinessStatus } from './report-status'
import type { ProgrammeAssessment } from './rollup'
import { earnedBy, hasBegun } from './sub-process'
import { type Day, DIMENSIONS, type ReportSection, type Status } from './vocabulary'

interface LineInput {
  since: Day | null
  results: readonly ReportResult[]
  asks: readonly OpenAsk[]
  advice: readonly OpenAdvice[]
  dates: readonly NextDate[]
  attention: readonly AttentionItem[]
}

/** Of many facts of a kind so many are named; the others are counted. */
const NAMED = 5

/** What makes things late, rather than why: it stands in the section about lateness. */
const LATENESS: ReadonlySet<StandingReason['code']> = new Set([
  'stepLate',
  'stepOverdue',
  'rolloutsLate',
  'waveWaits',
  'waveHeld',
])

/** What has not happened yet, but may. */
const DANGERS: ReadonlySet<StandingReason['code']> = new Set([
  'ownerOverLimit',
  'branchOverLimit',
  'waveNotCommitted',
  'practicesUndecided',
  'directionWaits',
  'circlePilots',
  'circleResults',
  'shelved',
])

/** The lines of the seven sections; each section says something, if only that there is nothing. */
export function reportLines(
  plan: Plan,
  assessment: ProgrammeAssessment,
  input: LineInput,
  today: Day,
): Record<ReportSection, readonly ReportLineFact[]> {
  const { attention } = input
  const isLateness = ({ reason }: AttentionItem) => LATENESS.has(reason.code)
  const isDanger = ({ reason }: AttentionItem) => DANGERS.has(reason.code)
  const filled = {
    state: stateLines(plan, assessment, input.since, today),
    late: lateLines(plan, assessment, attention.filter(isLateness)),
    why: named(attention.filter((item) => !isLateness(item) && !isDanger(item)).map(lineOfItem)),
    actions: [...adviceLines(plan, input.advice, today), ...named(input.dates.map(lineOfDate))],
    dangers: [...levelDangers(plan, assessment), ...named(attention.filter(isDanger).map(lineOfItem))],
    results: resultLines(assessment, input.results),
    asks: input.asks.map((ask) => lineOfAsk(plan, ask, today)),
  }
  const none = (section: ReportSection): ReportLineFact => ({
    key: 'none',
    status: null,
    fact: { code: 'none', section },
  })
  const orNone = (section: ReportSection) =>
    filled[section].length > 0 ? withDistinctKeys(filled[section]) : [none(section)]
  return {
    state: orNone('state'),
    late: orNone('late'),
    why: orNone('why'),
    actions: orNone('actions'),
    dangers: orNone('dangers'),
    results: orNone('results'),
    asks: orNone('asks'),
  }
}

/** Whether anything was frozen against which lateness can be measured. */
export function isWithBaseline({ waves, subProcesses }: Pick<Plan, 'waves' | 'subProcesses'>): boolean {
  return (
    waves.some(({ baseline }) => baseline !== null) ||
    subProcesses.some(({ steps }) => steps.some(({ baseline }) => baseline !== null))
  )
}

function stateLines(plan: Plan, assessment: ProgrammeAssessment, since: Day | null, today: Day): ReportLineFact[] {
  if (plan.subProcesses.length === 0) return [{ key: 'progress', status: 'unknown', fact: { code: 'noPlan' } }]
  const { subProcesses, status } = assessment
  const progress = { earned: Math.round(assessment.earned), planned: Math.round(assessment.planned) }
  const countOf = (...statuses: Status[]) => subProcesses.filter((one) => statuses.includes(one.status)).length
  const counts = {
    total: subProcesses.length,
    done: countOf('done'),
    begun: subProcesses.filter((one) => one.status !== 'done' && hasBegun(one.subProcess)).length,
    inTrouble: countOf('blocked', 'offTrack'),
    unknown: countOf('unknown'),
  }
  return [
    { key: 'progress', status, fact: { code: 'progress', ...progress } },
    ...(since === null || since >= today ? [] : [sinceLine(plan, since, today)]),
    { key: 'sub-processes', status: null, fact: { code: 'subProcesses', ...counts } },
    ...assessment.waves
      .filter(({ wave, liveCount }) => liveCount > 0 || wave.planned.start <= today)
      .map((one): ReportLineFact => {
        const { number, name } = one.wave
        const state = { wave: { number, name }, live: one.liveCount, total: one.rolloutCount }
        return { key: `wave-${number}`, status: one.status, fact: { code: 'waveState', ...state } }
      }),
  ]
}

/** The same plan read at two days: what was earned between them. */
function sinceLine(plan: Plan, since: Day, today: Day): ReportLineFact {
  const earnedOn = (day: Day) =>
    plan.subProcesses.reduce((sum, one) => {
      const rollouts = plan.rollouts.filter((tally) => tally.subProcessId === one.id)
      return sum + earnedBy(one, rollouts, day)
    }, 0) / plan.subProcesses.length
  const points = Math.round(earnedOn(today)) - Math.round(earnedOn(since))
  return { key: 'since', status: null, fact: { code: 'progressSince', since, points } }
}

function lateLines(plan: Plan, assessment: ProgrammeAssessment, late: readonly AttentionItem[]): ReportLineFact[] {
  if (plan.subProcesses.length === 0 || !isWithBaseline(plan)) {
    return [{ key: 'end', status: 'unknown', fact: { code: 'latenessUnknown' } }, ...named(late.map(lineOfItem))]
  }
  const { forecastEnd: on, plannedEnd } = assessment
  const days = workingDaysBetween(plan.calendar, plannedEnd, on)
  const end: ReportLineFact =
    days > 0
      ? {
          key: 'end',
          status: days > plan.programme.slipTolerance ? 'offTrack' : 'atRisk',
          fact: { code: 'endLate', on, days },
        }
      : { key: 'end', status: 'onTrack', fact: { code: 'endOnPlan', on } }
  return [end, ...named(late.map(lineOfItem))]
}

/** Dimensions that are below what gates need, or that nobody can tell. Of one that no gate asks for there is nothing to say. */
function levelDangers(plan: Plan, { levels }: ProgrammeAssessment): ReportLineFact[] {
  const needed = plan.programme.readyThreshold
  return DIMENSIONS.flatMap((dimension): ReportLineFact[] => {
    const { share, count } = levels[dimension]
    if (count === 0 || (share !== null && share >= needed)) return []
    const fact: ReportFact = { code: 'dimension', dimension, share, needed }
    return [{ key: `readiness-${dimension}`, status: readinessStatus(share, needed), fact }]
  })
}

function adviceLines(plan: Plan, advice: readonly OpenAdvice[], today: Day): ReportLineFact[] {
  return advice.map((one) => ({
    key: `advice-${one.id}`,
    status: dueStatus(one.dueOn, today) ?? (one.owner === null ? 'unknown' : null),
    fact: { code: 'advice', advice: one, overdue: overdueDays(plan, one.dueOn, today) },
  }))
}

function resultLines({ waves }: ProgrammeAssessment, results: readonly ReportResult[]): ReportLineFact[] {
  const live = waves.reduce((sum, one) => sum + one.liveCount, 0)
  const total = waves.reduce((sum, one) => sum + one.rolloutCount, 0)
  const figures = results.map(
    (result): ReportLineFact => ({
      key: result.key,
      status: result.hasMoved ? 'onTrack' : 'atRisk',
      fact: { code: 'result', result },
    }),
  )
  const rollouts: ReportLineFact[] =
    total === 0 ? [] : [{ key: 'live', status: null, fact: { code: 'live', live, total } }]
  const unknown: ReportLineFact[] =
    results.length > 0 ? [] : [{ key: 'figures', status: 'unknown', fact: { code: 'none', section: 'results' } }]
  return [...rollouts, ...named(figures), ...unknown]
}

function lineOfAsk(plan: Plan, ask: OpenAsk, today: Day): ReportLineFact {
  const overdue = overdueDays(plan, ask.dueOn, today)
  return { key: `ask-${ask.id}`, status: dueStatus(ask.dueOn, today), fact: { code: 'ask', ask, overdue } }
}

function lineOfItem({ about, reason, severity, person }: AttentionItem): ReportLineFact {
  const fact: ReportFact = { code: 'reason', about, reason, person: person?.name ?? null }
  return { key: `${reason.code}-${keyOfAbout(about)}`, status: severity, fact }
}

function lineOfDate(date: NextDate): ReportLineFact {
  const key = 'code' in date ? date.code : `wave-${date.wave}`
  return { key: `${date.kind}-${key}`, status: null, fact: { code: 'date', date } }
}

function keyOfAbout(about: About): string {
  switch (about.kind) {
    case 'subProcess':
      return about.code
    case 'wave':
      return `wave-${about.number}`
    case 'person':
      return `person-${about.person.id}`
    case 'branch':
      return `branch-${about.unitId}`
  }
}

function overdueDays(plan: Plan, dueOn: Day | null, today: Day): number {
  return dueOn !== null && dueOn < today ? workingDaysBetween(plan.calendar, dueOn, today) : 0
}

function named(lines: readonly ReportLineFact[]): ReportLineFact[] {
  if (lines.length <= NAMED + 1) return [...lines]
  return [...lines.slice(0, NAMED), { key: 'more', status: null, fact: { code: 'more', count: lines.length - NAMED } }]
}

/** Several facts of a kind about one thing are told apart by counting. */
function withDistinctKeys(lines: readonly ReportLineFact[]): ReportLineFact[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const count = (seen.get(line.key) ?? 0) + 1
    seen.set(line.key, count)
    return count === 1 ? line : { ...line, key: `${line.key}-${count}` }
  })
}
