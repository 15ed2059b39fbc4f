import { and, asc, count, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { type Avoidance, avoidances, type ReviewedOpportunities } from '~/domain/avoidance'
import { addDays } from '~/domain/days'
import { type JudgedReview, keptByKind, keptWithin } from '~/domain/service-level'
import { DESK_WEEKS, DESK_WINDOW_DAYS } from '~/domain/thresholds'
import { cycleTimes, weeklyFigures } from '~/domain/throughput'
import type { Day, Name } from '~/domain/vocabulary'
import { wallTimeOf } from '~/domain/wall-clock'
import { type DeskHours, workingHoursBetween } from '~/domain/working-hours'
import { keptByRevision } from '~/lib/by-revision.server'
import { quarterHourOf } from '~/lib/clock.server'
import { avoidanceMonths, expectedKindsOf, reviewedOpportunitiesOf } from '~/lib/desk-records.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { opportunityCount, review, reviewKind } from '~db/schema/operations'
import { unit } from '~db/schema/people'

const DAY_MS = 86_400_000

interface Looking {
  desk: DeskHours
  today: Day
  /** UTC milliseconds. */
  now: number
}

const kept = keptByRevision<DeskFigures>(20)

/**
 * How much comes in and goes out, how long it takes, how often promises are kept: as of a minute of the last quarter of
 * an hour, for which the page stands too. One statement, once a revision and quarter.
 */
export function deskFigures(db: Db, programme: Pick<ProgrammeRow, 'id' | 'revision'>, looking: Looking) {
  const quarter = String(quarterHourOf(looking.now))
  return kept(db, programme, looking.today, () => load(db, programme.id, looking), quarter)
}

async function load(db: Db, programmeId: number, { desk, today, now }: Looking) {
  const since = now - (DESK_WEEKS + 1) * 7 * DAY_MS
  const rows = await db.read
    .select({ review, kind: reviewKind })
    .from(review)
    .innerJoin(reviewKind, eq(reviewKind.id, review.kindId))
    .where(
      and(
        eq(review.programmeId, programmeId),
        isNull(review.archivedAt),
        or(
          gte(review.requestedAt, since),
          gte(review.decidedAt, since),
          inArray(review.state, ['requested', 'triaged', 'scheduled']),
        ),
      ),
    )
    .orderBy(asc(reviewKind.position), asc(review.id))
  const dayOf = (at: number) => wallTimeOf(at, desk.timeZone).day
  const counted = rows.map(({ review: { kindId, requestedAt, decidedAt, decision } }) => ({
    ...{ kindId, decision },
    requestedOn: dayOf(requestedAt),
    decidedOn: decidedAt === null ? null : dayOf(decidedAt),
    hours: decidedAt === null ? null : workingHoursBetween(desk, requestedAt, decidedAt),
  }))
  const judged = rows.map(({ review: one, kind }): JudgedReview => {
    const { kindId, state, requestedAt, triagedAt, decidedAt, decision } = one
    const { triageHours, decisionHours } = kind
    return { kindId, state, requestedAt, triagedAt, decidedAt, decision, triageHours, decisionHours }
  })
  const from = now - DESK_WINDOW_DAYS * DAY_MS
  const byKind = keptByKind(judged, desk, from, now)
  const cycles = new Map(
    cycleTimes(counted.filter(({ decidedOn }) => (decidedOn ?? '') >= addDays(today, -DESK_WEEKS * 7))).map((one) => [
      one.kindId,
      one,
    ]),
  )
  const kinds = new Map(rows.map(({ kind }) => [kind.id, kind]))
  return {
    weeks: weeklyFigures(counted, today, DESK_WEEKS),
    kept: keptWithin(judged, desk, from, now),
    keptBefore: keptWithin(judged, desk, from - DESK_WINDOW_DAYS * DAY_MS, from),
    kinds: [...kinds.values()].map(({ id, code, nameZh, nameEn, decisionHours }) => ({
      ...{ id, code, decisionHours },
      name: { zh: nameZh, en: nameEn },
      cycle: cycles.get(id) ?? null,
      kept: byKind.get(id) ?? null,
    })),
  }
}
export type DeskFigures = Awaited<ReturnType<typeof load>>

const keptAvoidance = keptByRevision<Awaited<ReturnType<typeof loadAvoidance>>>(20)

/** Which branches and roles bring fewer reviews than their opportunities imply. Two statements, once a revision. */
export function avoidanceView(db: Db, programme: Pick<ProgrammeRow, 'id' | 'revision' | 'timeZone'>, today: Day) {
  return keptAvoidance(db, programme, today, () => loadAvoidance(db, programme, today))
}

async function loadAvoidance(db: Db, programme: { id: number; timeZone: string }, today: Day) {
  const rows = await db.read.all<{ one: string }>(reviewedOpportunitiesOf(programme, today))
  const [kinds] = await db.read.all<{ one: number; branches: string }>(
    sql`select (${expectedKindsOf(programme.id)}) as one, (
      select json_group_array(json_array(id, name_zh, name_en)) from unit where kind = 'branch'
    ) as branches`,
  )
  const expectedKinds = kinds?.one ?? 0
  const branches: [number, string, string][] = JSON.parse(kinds?.branches ?? '[]')
  const nameOf = new Map(branches.map(([id, zh, en]): [number, Name] => [id, { zh, en }]))
  const counted = rows.map(({ one }) => JSON.parse(one) as ReviewedOpportunities)
  const lines = avoidances(counted, expectedKinds).map(
    (one): AvoidanceLine => ({
      ...one,
      unit: nameOf.get(one.unitId) ?? { zh: '', en: '' },
    }),
  )
  return { lines, expectedKinds, months: avoidanceMonths(today) }
}

export interface AvoidanceLine extends Avoidance {
  unit: Name
}

const COUNTS_A_PAGE = 100

/** The counts of one month, or of the latest there is, with all months that have any. Three statements. */
export async function opportunitiesOf(db: Db, programmeId: number, wanted: { month: string | null; page: number }) {
  const ofProgramme = eq(opportunityCount.programmeId, programmeId)
  const months = await db.read
    .select({ month: opportunityCount.month, count: count() })
    .from(opportunityCount)
    .where(ofProgramme)
    .groupBy(opportunityCount.month)
    .orderBy(desc(opportunityCount.month))
  const shown = months.find(({ month }) => month === wanted.month) ?? months[0]
  const pages = Math.max(1, Math.ceil((shown?.count ?? 0) / COUNTS_A_PAGE))
  const page = Math.min(wanted.page, pages)
  const rows = await db.read
    .select({ counted: opportunityCount, unit })
    .from(opportunityCount)
    .innerJoin(unit, eq(unit.id, opportunityCount.unitId))
    .where(and(ofProgramme, eq(opportunityCount.month, shown?.month ?? '')))
    .orderBy(asc(unit.position), asc(unit.id), asc(opportunityCount.audience))
    .limit(COUNTS_A_PAGE)
    .offset((page - 1) * COUNTS_A_PAGE)
  const lines = rows.map(({ counted: { unitId, audience, count: opportunities }, unit: { nameZh, nameEn } }) => {
    return { unitId, audience, count: opportunities, unit: { zh: nameZh, en: nameEn } }
  })
  return { month: shown?.month ?? null, months: months.map(({ month }) => month), lines, page, pages }
}
