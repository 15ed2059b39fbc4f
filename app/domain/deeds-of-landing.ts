import { avoidances } from './avoidance'
import type { WorkCalendar } from './calendar'
import type { CoverageCell } from './coverage'
import { goLiveOf, nextToSchedule } from './coverage-next'
import type { LandingDeeds } from './deed-facts'
import type { DeskRecords } from './desk-facts'
import type { LessonEnablement, LessonRecords } from './lesson-records'
import type { Plan } from './plan'
import { openLevels } from './service-level'
import { shelfwareVerdict } from './shelfware'
import { PASSED_PERCENT, REACHED_PERCENT } from './thresholds'
import type { Day, Name } from './vocabulary'
import { instantOf, wallTimeOf } from './wall-clock'

interface Read {
  plan: Plan
  records: LessonRecords
  today: Day
  shelvedAfterDays: number
  /** Every role of the branches that are live or begin soon. */
  due: readonly CoverageCell[]
}

/** What the time after go-live, publicity and training, the desk and reporting ask for most. */
export function deedsOfLanding({ plan, records, today, shelvedAfterDays, due }: Read): LandingDeeds {
  const { enablement, operations } = records
  return {
    shelved: shelved(plan, records, { today, shelvedAfterDays }),
    fallen: deepestFall(plan, records),
    withoutEffect: placed(plan, records.withoutEffect[0]),
    uncounted: uncounted(due, enablement),
    suggestion: suggestion(due, enablement),
    nextActivityOn: enablement.nextOn,
    hasKinds: operations.kinds > 0,
    review: pressingReview(operations, plan.calendar, today),
    avoiding: avoiding(operations),
    overdueAsk: records.overdueAsk,
    unopened: records.unopened,
  }
}

/** The documents shelved the longest. */
function shelved(
  plan: Plan,
  { published }: LessonRecords,
  rules: { today: Day; shelvedAfterDays: number },
): LandingDeeds['shelved'] {
  const [longest] = published
    .flatMap((one) => {
      const verdict = shelfwareVerdict(one, rules)
      return verdict.state === 'shelved' ? [{ subProcessId: one.subProcessId, days: verdict.days }] : []
    })
    .sort((a, b) => b.days - a.days)
  return placed(plan, longest)
}

function deepestFall(plan: Plan, { fallen }: LessonRecords): LandingDeeds['fallen'] {
  const [deepest] = [...fallen].sort((a, b) => b.drop - a.drop)
  return placed(plan, deepest)
}

/** The same with its sub-process by name. */
function placed<T extends { subProcessId: number }>({ subProcesses }: Plan, found: T | undefined) {
  const of = subProcesses.find(({ id }) => id === found?.subProcessId)
  if (!found || !of) return null
  const { subProcessId: _, ...place } = found
  return { ...place, subProcess: { code: of.code, name: of.name } }
}

const NOWHERE: Name = { zh: '', en: '' }

function uncounted(due: readonly CoverageCell[], { headCounts, units }: LessonEnablement): LandingDeeds['uncounted'] {
  const counted = new Set(headCounts.map(({ unitId }) => unitId))
  const missing = [...new Set(due.map(({ unitId }) => unitId))].filter((unitId) => !counted.has(unitId))
  if (missing.length === 0) return null
  return { unit: units.find(({ id }) => id === missing[0])?.name ?? NOWHERE, count: missing.length }
}

/** What the rule of coverage would schedule first, where it is live or begins soon. */
function suggestion(
  due: readonly CoverageCell[],
  { rollouts, planned, units }: LessonEnablement,
): LandingDeeds['suggestion'] {
  const needs = { reached: REACHED_PERCENT, passed: PASSED_PERCENT }
  const [first] = nextToSchedule(due, goLiveOf(rollouts), planned, { needs })
  if (!first) return null
  const { unitId, audience, kind, people, why } = first
  return { unitId, unit: units.find(({ id }) => id === unitId)?.name ?? NOWHERE, audience, kind, people, why }
}

/** The open review that has broken its service level longest ago, or will soonest; as of when the desk closes today. */
function pressingReview({ hours, reviews }: DeskRecords, calendar: WorkCalendar, today: Day): LandingDeeds['review'] {
  const desk = { ...hours, calendar }
  const now = instantOf({ day: today, ms: hours.closesAt * 60_000 }, hours.timeZone)
  const [pressing] = reviews
    .flatMap((one) => {
      const [level] = openLevels(one, one, desk, now)
      return level ? [{ ...one, ...level }] : []
    })
    .sort((a, b) => a.breachesAt - b.breachesAt)
  if (!pressing) return null
  const { number, title, breachesAt, status } = pressing
  return { number, title, on: wallTimeOf(breachesAt, hours.timeZone).day, isBreached: status === 'breached' }
}

/** The branch and role that avoids reviews and lacks most of them. */
function avoiding({ opportunities, expectedKinds }: DeskRecords): LandingDeeds['avoiding'] {
  const [worst] = avoidances(opportunities, expectedKinds)
  if (worst?.status !== 'avoids') return null
  const { unitId, audience, reviews, expected } = worst
  const of = opportunities.find((one) => one.unitId === unitId && one.audience === audience)
  return { unit: of?.unit ?? NOWHERE, audience, reviews, expected: expected ?? 0 }
}
