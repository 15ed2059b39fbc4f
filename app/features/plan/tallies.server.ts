import { and, count, eq, isNull, lte, sql } from 'drizzle-orm'
import type { BlockedCheck, BranchLoad, CheckTally, RolloutTally } from '~/domain/plan'
import { staleUpTo } from '~/domain/readiness'
import { BLOCKED_NAMED, MATURITY_MARKS } from '~/domain/thresholds'
import type { Day } from '~/domain/vocabulary'
import { readTogether } from '~/lib/read-together.server'
import type { Db } from '~db/client.server'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { maturityScore } from '~db/schema/landing'
import { person, unit } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { tailoring } from '~db/schema/tailoring'
import { rollout, wave } from '~db/schema/wave'

/** What is in scope of the waves, in two sums of it: one statement. */
export function rolloutSums(
  db: Db,
  programmeId: number,
  today: Day,
): Promise<{ rollouts: RolloutTally[]; branchLoads: BranchLoad[] }> {
  return readTogether(db, {
    rollouts: rolloutTallies(programmeId),
    branchLoads: branchLoads(programmeId, today),
  })
}

/** Rollouts that share sub-process, wave and dates, counted. */
const rolloutTallies = (programmeId: number) => sql<RolloutTally>`
  select json_object('waveId', wave_id, 'subProcessId', sub_process_id, 'baselineEnd', baseline_end,
    'expectedOn', expected_on, 'liveOn', live_on, 'effectiveOn', effective_on, 'count', count(*)) as one
  from (
    select rollout.wave_id, rollout.sub_process_id, rollout.baseline_end, rollout.expected_on, rollout.live_on,
      ${effectiveSince} as effective_on
    from rollout where rollout.programme_id = ${programmeId} and rollout.archived_at is null
  )
  group by wave_id, sub_process_id, baseline_end, expected_on, live_on, effective_on`

/**
 * Of the rollout at hand: the day of the first score since which every one has said that it has its effect; null where
 * the last does not say so, or there is none. Of one that is not live, scores say nothing.
 */
const effectiveSince = sql<Day | null>`(
  select min(good.scored_on) from ${maturityScore} as good
  where good.rollout_id = rollout.id and rollout.live_on is not null
  and good.effect >= ${sql.raw(String(MATURITY_MARKS.effective))}
  and not exists (
    select 1 from ${maturityScore} as later
    where later.rollout_id = good.rollout_id and later.quarter > good.quarter
    and later.effect < ${sql.raw(String(MATURITY_MARKS.effective))}
  )
)`

/**
 * Open checks summed up by sub-process, gate and dimension. The conditions say in SQL what `isMet`, `isStale` and
 * `isOverdue` of domain/readiness.ts say of one check; a test holds both to the same answer.
 */
export async function checkTallies(
  db: Db,
  programme: { id: number; staleAfterDays: number },
  today: Day,
): Promise<CheckTally[]> {
  const c = readinessCheck
  const met = sql`${c.status} in ('ready', 'waived')`
  const stale = sql`(${c.status} <> 'waived' and ${c.updatedOn} <= ${staleUpTo(today, programme.staleAfterDays)})`
  const overdue = sql`(not (${met}) and ${c.dueOn} < ${today})`
  const total = (when: ReturnType<typeof sql>, of: ReturnType<typeof sql> | typeof c.weight) =>
    sql<number>`coalesce(sum(case when ${when} then ${of} else 0 end), 0)`.mapWith(Number)
  return db.read
    .select({
      subProcessId: c.subProcessId,
      waveId: rollout.waveId,
      neededBy: c.neededBy,
      dimension: c.dimension,
      count: count(),
      weight: sql<number>`sum(${c.weight})`.mapWith(Number),
      readyWeight: total(sql`${met} and not ${stale}`, c.weight),
      staleCount: total(stale, sql`1`),
      staleWeight: total(stale, c.weight),
      blockedCount: total(sql`${c.status} = 'blocked'`, sql`1`),
      overdueCount: total(overdue, sql`1`),
      overdueSince: sql<Day | null>`min(case when ${overdue} then ${c.dueOn} end)`,
    })
    .from(c)
    .leftJoin(rollout, eq(rollout.id, c.rolloutId))
    .where(and(eq(c.programmeId, programme.id), isNull(c.settledOn)))
    .groupBy(c.subProcessId, rollout.waveId, c.neededBy, c.dimension)
}

/** The longest blocked of each sub-process in each wave, as many as are named; the tallies count the others. */
export async function blockedChecks(db: Db, programmeId: number): Promise<BlockedCheck[]> {
  const rank = sql<number>`row_number() over (
    partition by ${readinessCheck.subProcessId}, ${rollout.waveId} order by ${readinessCheck.statusSince}, ${readinessCheck.id}
  )`
  const ranked = db.read
    .select({ id: readinessCheck.id, rank: rank.as('rank') })
    .from(readinessCheck)
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .where(
      and(
        eq(readinessCheck.programmeId, programmeId),
        isNull(readinessCheck.settledOn),
        eq(readinessCheck.status, 'blocked'),
      ),
    )
    .as('ranked')
  const rows = await db.read
    .select({ check: readinessCheck, waveId: rollout.waveId, unit, assignee: person })
    .from(ranked)
    .innerJoin(readinessCheck, eq(readinessCheck.id, ranked.id))
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .leftJoin(unit, eq(unit.id, rollout.unitId))
    .leftJoin(person, eq(person.id, readinessCheck.assigneeId))
    .where(lte(ranked.rank, BLOCKED_NAMED))
    .orderBy(readinessCheck.statusSince, readinessCheck.id)
  return rows.map(({ check, waveId, unit: at, assignee }) => ({
    id: check.id,
    subProcessId: check.subProcessId,
    waveId,
    name: { zh: check.nameZh, en: check.nameEn },
    unit: at && { zh: at.nameZh, en: at.nameEn },
    dimension: check.dimension,
    since: check.statusSince,
    note: check.note,
    assignee: assignee && { id: assignee.id, name: { zh: assignee.nameZh, en: assignee.nameEn } },
  }))
}

/** For each branch, the sub-processes whose wave has begun there and that are not live yet. */
const branchLoads = (programmeId: number, today: Day) => sql<BranchLoad>`
  select json_object('unitId', u.id, 'unit', json_object('zh', u.name_zh, 'en', u.name_en), 'count', count(*)) as one
  from rollout r
  inner join wave w on w.id = r.wave_id
  inner join unit u on u.id = r.unit_id
  where r.programme_id = ${programmeId} and r.archived_at is null and r.live_on is null and w.planned_start <= ${today}
  group by u.id`

/** Of the sub-process at hand: the last day its owner or deputy updated a check of it. */
export const lastOwnUpdate = sql<Day | null>`(
  select max(${readinessCheck.updatedOn}) from ${readinessCheck}
  where ${readinessCheck.subProcessId} = ${subProcess.id}
  and ${readinessCheck.updatedById} in (${subProcess.ownerId}, ${subProcess.deputyId})
)`

/**
 * Of the sub-process at hand: how many practices of this edition are undecided. It says in SQL what `practicesIn` and
 * `coverageOf` of domain/tailoring.ts say; a test holds both to the same answer.
 */
export function undecidedIn(edition: number) {
  return sql<number>`(
    select count(*) from practice_edition as now
    where now.sub_process_code = ${subProcess.code} and not now.is_retired
    and now.edition = (
      select max(other.edition) from practice_edition as other
      where other.practice_key = now.practice_key and other.edition <= ${edition}
    )
    and not exists (
      select 1 from ${tailoring}
      where ${tailoring.subProcessId} = ${subProcess.id} and ${tailoring.practiceKey} = now.practice_key
    )
  )`.mapWith(Number)
}

/** Of the wave at hand: how many branches it reaches. */
export const branchesOfWave = sql<number>`(
  select count(distinct ${rollout.unitId}) from ${rollout}
  where ${rollout.waveId} = ${wave.id} and ${rollout.archivedAt} is null
)`

/** Of the wave at hand: the day on which the hold of its gate returns, while it is open. */
export const heldUntilOfWave = sql<Day | null>`(
  select max(${gateHold.returnsOn}) from ${gateHold}
  inner join ${gateDecision} on ${gateDecision.id} = ${gateHold.decisionId}
  inner join ${gateRequest} on ${gateRequest.id} = ${gateDecision.requestId}
  where ${gateRequest.waveId} = ${wave.id} and ${gateHold.closedOn} is null
)`
