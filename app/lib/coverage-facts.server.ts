import { type SQL, sql } from 'drizzle-orm'
import type { HeadCount, ReachedGroup } from '~/domain/coverage'
import type { BranchRollout, PlannedGroup } from '~/domain/coverage-next'
import type { Audience, Day, EnablementKind, Name } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'

/** A sub-process at a branch, in a wave. */
export interface CoverageRollout extends BranchRollout {
  waveId: number
  /** When its wave begins, before which its people should have been reached. */
  startsOn: Day
}

/** What coverage is made of: who there is, whom what was held has reached, whom what is planned is for, and where it goes live. */
export interface CoverageFacts {
  headCounts: HeadCount[]
  groups: ReachedGroup[]
  planned: PlannedGroup[]
  rollouts: CoverageRollout[]
  /** Branches with a rollout or a head count, in the order of the company. */
  units: { id: number; name: Name }[]
  /** Activities planned from today on and not held, and the day of the first. */
  ahead: number
  nextOn: Day | null
}

/** One statement, whatever there is. */
export async function coverageFacts(read: Statements, programmeId: number, today: Day): Promise<CoverageFacts> {
  const [row] = await read.all<{ coverage: string }>(sql`select ${coverageDocument(programmeId, today)} as coverage`)
  return readCoverage(row?.coverage ?? '')
}

/** The same as a column of a statement that asks for other things too; `readCoverage` reads it. */
export function coverageDocument(programmeId: number, today: Day): SQL {
  return sql`json_object(
    'headCounts', ${rowsOf(headCountsOf(programmeId))},
    'groups', ${rowsOf(groupsOf(programmeId))},
    'planned', ${rowsOf(plannedOf(programmeId, today))},
    'rollouts', ${rowsOf(rolloutsOf(programmeId))},
    'units', ${rowsOf(unitsOf(programmeId))},
    'ahead', (select count(*) from enablement_activity where programme_id = ${programmeId}
      and archived_at is null and held_on is null and planned_on >= ${today}),
    'nextOn', (select min(planned_on) from enablement_activity where programme_id = ${programmeId}
      and archived_at is null and held_on is null and planned_on >= ${today}))`
}

interface Document {
  headCounts: [number, Audience, number][]
  groups: [number, Audience, number | null, Day, number, number, number][]
  planned: [number, Audience, number | null, EnablementKind, number][]
  rollouts: [number, number, number, Day, Day, Day | null][]
  units: [number, string, string][]
  ahead: number
  nextOn: Day | null
}

export function readCoverage(text: string): CoverageFacts {
  const none = { headCounts: [], groups: [], planned: [], rollouts: [], units: [] }
  const empty: Document = { ...none, ahead: 0, nextOn: null }
  const { headCounts, groups, planned, rollouts, units, ahead, nextOn }: Document =
    text === '' ? empty : JSON.parse(text)
  return {
    headCounts: headCounts.map(([unitId, audience, people]) => ({ unitId, audience, people })),
    groups: groups.map(([unitId, audience, subProcessId, heldOn, reached, examined, passed]) => ({
      ...{ unitId, audience, subProcessId, heldOn, reached, examined, passed },
    })),
    planned: planned.map(([unitId, audience, subProcessId, kind, people]) => ({
      ...{ unitId, audience, subProcessId, kind, planned: people },
    })),
    rollouts: rollouts.map(([unitId, subProcessId, waveId, startsOn, plannedOn, liveOn]) => ({
      ...{ unitId, subProcessId, waveId, startsOn, plannedOn, liveOn },
    })),
    units: units.map(([id, zh, en]) => ({ id, name: { zh, en } })),
    ahead,
    nextOn,
  }
}

const rowsOf = (rows: SQL) => sql`(select json_group_array(json(one)) from (${rows}))`

/** Of branches that are still there. */
const headCountsOf = (id: number) => sql`
  select json_array(h.unit_id, h.audience, h.people) as one
  from head_count h inner join unit u on u.id = h.unit_id and u.archived_at is null
  where h.programme_id = ${id}`

/** Who sat an exam is counted only where somebody has said how many passed. */
const groupsOf = (id: number) => sql`
  select json_array(e.unit_id, e.audience, a.sub_process_id, a.held_on, sum(e.reached),
    sum(case when e.passed is null then 0 else e.reached end), sum(coalesce(e.passed, 0))) as one
  from enablement_activity a
  inner join enablement_audience e on e.activity_id = a.id and e.reached is not null
  where a.programme_id = ${id} and a.archived_at is null and a.held_on is not null
  group by e.unit_id, e.audience, a.sub_process_id, a.held_on`

const plannedOf = (id: number, today: Day) => sql`
  select json_array(e.unit_id, e.audience, a.sub_process_id, a.kind, sum(e.planned)) as one
  from enablement_activity a inner join enablement_audience e on e.activity_id = a.id
  where a.programme_id = ${id} and a.archived_at is null and a.held_on is null and a.planned_on >= ${today}
  group by e.unit_id, e.audience, a.sub_process_id, a.kind`

const rolloutsOf = (id: number) => sql`
  select json_array(r.unit_id, r.sub_process_id, r.wave_id, w.planned_start,
    coalesce(r.expected_on, w.planned_end), r.live_on) as one
  from rollout r
  inner join wave w on w.id = r.wave_id and w.archived_at is null
  where r.programme_id = ${id} and r.archived_at is null
  order by r.id`

const unitsOf = (id: number) => sql`
  select json_array(u.id, u.name_zh, u.name_en) as one
  from unit u
  where u.archived_at is null and u.id in (
    select unit_id from head_count where programme_id = ${id}
    union select unit_id from rollout where programme_id = ${id} and archived_at is null)
  order by u.position, u.id`
