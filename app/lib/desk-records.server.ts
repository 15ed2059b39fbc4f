import { type SQL, sql } from 'drizzle-orm'
import { addMonths, startOfMonth } from '~/domain/months'
import { AVOIDANCE } from '~/domain/thresholds'
import type { Day } from '~/domain/vocabulary'
import { startOfDayIn } from '~/domain/what-changed'

/** What a programme's row tells of its desk. */
interface DeskProgramme {
  id: number
  timeZone: string
}

/** Rows `one`, each a review as JSON: those open, and those decided since that instant (UTC milliseconds). */
export const judgedReviewsOf = (programmeId: number, since: number): SQL => sql`
  select json_object('number', r.number, 'title', r.title, 'kindId', r.kind_id, 'state', r.state, 'requestedAt', r.requested_at, 'triagedAt', r.triaged_at,
    'decidedAt', r.decided_at, 'decision', r.decision, 'triageHours', k.triage_hours,
    'decisionHours', k.decision_hours) as one
  from review r inner join review_kind k on k.id = r.kind_id
  where r.programme_id = ${programmeId} and r.archived_at is null
    and (r.state in ('requested', 'triaged', 'scheduled') or r.decided_at >= ${since})`

/** The whole months before the one of `today` over which reviews are held against opportunities, `yyyy-MM`. */
export function avoidanceMonths(today: Day): string[] {
  const first = startOfMonth(today)
  return Array.from({ length: AVOIDANCE.months }, (_, at) => addMonths(first, at - AVOIDANCE.months).slice(0, 7))
}

/**
 * Rows `one`, each a branch and role as JSON: its opportunities over those months, and its reviews of expected kinds
 * in the months for which opportunities were counted; without any count, in all of them, and opportunities are null.
 */
export function reviewedOpportunitiesOf({ id, timeZone }: DeskProgramme, today: Day): SQL {
  const months = avoidanceMonths(today)
  const starts = [...months.map((month) => `${month}-01`), startOfMonth(today)].map((day) =>
    startOfDayIn(timeZone, day),
  )
  const [first = 0] = starts
  const named = sql.join(
    months.map((month) => sql`${month}`),
    sql`, `,
  )
  const monthOf = sql.join(
    months.slice(0, -1).map((month, at) => sql`when r.requested_at < ${starts[at + 1] ?? 0} then ${month}`),
    sql` `,
  )
  return sql`
    with counted as (
      select unit_id, audience, month, opportunities from opportunity_count
      where programme_id = ${id} and month in (${named})
    ), asked as (
      select r.unit_id, r.audience, case ${monthOf} else ${months.at(-1) ?? ''} end as month, count(*) as reviews
      from review r inner join review_kind k on k.id = r.kind_id and k.is_expected and k.archived_at is null
      where r.programme_id = ${id} and r.archived_at is null and r.state <> 'withdrawn'
        and r.requested_at >= ${first} and r.requested_at < ${starts.at(-1) ?? 0}
      group by 1, 2, 3
    )
    select json_object('unitId', c.unit_id, 'audience', c.audience, 'opportunities', sum(c.opportunities),
      'reviews', sum(coalesce(a.reviews, 0))) as one
    from counted c
    left join asked a on a.unit_id = c.unit_id and a.audience = c.audience and a.month = c.month
    group by c.unit_id, c.audience
    union all
    select json_object('unitId', a.unit_id, 'audience', a.audience, 'opportunities', null, 'reviews', sum(a.reviews))
    from asked a
    where not exists (select 1 from counted c where c.unit_id = a.unit_id and c.audience = a.audience)
    group by a.unit_id, a.audience`
}

/** The same, each with the name of its branch. */
export const namedOpportunitiesOf = (programme: DeskProgramme, today: Day): SQL => sql`
  select json_set(o.one, '$.unit', json_object('zh', u.name_zh, 'en', u.name_en)) as one
  from (${reviewedOpportunitiesOf(programme, today)}) o inner join unit u on u.id = json_extract(o.one, '$.unitId')`

/** One JSON object `one`: how many kinds of review there are, and how many of them each opportunity is meant to pass. */
export const kindCountsOf = (programmeId: number): SQL => sql`
  select json_object('kinds', count(*), 'expectedKinds', coalesce(sum(is_expected), 0)) as one from review_kind
  where programme_id = ${programmeId} and archived_at is null`

/** How many kinds each opportunity is meant to pass. */
export const expectedKindsOf = (programmeId: number): SQL => sql`
  select count(*) as one from review_kind
  where programme_id = ${programmeId} and is_expected and archived_at is null`
