import { type SQL, sql } from 'drizzle-orm'
import type { PublishedProcess } from '~/domain/shelfware'
import type { Day } from '~/domain/vocabulary'

/** Rules checks that say that the documents of a sub-process are out. */
const PUBLISHED_CHECKS = sql`('management-rules-published', 'process-documents-signed')`

export interface PublishedRow {
  subProcessId: number
  publishedOn: Day | null
  pilot: Day | null
  training: Day | null
  usage: Day | null
  kpi: Day | null
}

/**
 * Of each sub-process that is there, as JSON objects `one`: since when its documents are out, and the last day of each
 * sign that they are used. Only what has happened counts: nothing that is planned after `today`.
 */
export function publishedRows(programmeId: number, today: Day): SQL {
  return sql`
    select json_object('subProcessId', s.id,
      'publishedOn', case when design.on_day is null or checked.on_day < design.on_day then checked.on_day else design.on_day end,
      'pilot', (
        select max(d) from (
          select max(actual_start) as d from step where sub_process_id = s.id and kind = 'pilot'
          union all select max(actual_end) from step where sub_process_id = s.id and kind = 'pilot'
          union all select max(p.verdict_on) from pilot p where p.sub_process_id = s.id
          union all select max(n.week_on) from pilot_note n inner join pilot p on p.id = n.pilot_id
            where p.sub_process_id = s.id and n.archived_at is null and n.week_on <= ${today}
        )
      ),
      'training', (
        select max(d) from (
          select max(actual_start) as d from step where sub_process_id = s.id and kind = 'enablement'
          union all select max(actual_end) from step where sub_process_id = s.id and kind = 'enablement'
          union all select max(a.held_on) from enablement_activity a
            where a.sub_process_id = s.id and a.archived_at is null and a.held_on <= ${today}
        )
      ),
      'usage', (
        select max(u.week_on) from usage_reading u where u.sub_process_id = s.id and u.uses > 0 and u.week_on <= ${today}
      ),
      'kpi', (
        select max(d) from (
          select max(r.noted_on) as d from kpi_result r where r.sub_process_id = s.id and r.archived_at is null
          union all select max(v.recorded_on) from kpi k inner join kpi_reading v on v.kpi_id = k.id
            where k.sub_process_id = s.id and k.archived_at is null
        )
      )) as one
    from sub_process s
    left join (
      select sub_process_id, max(actual_end) as on_day from step where kind = 'design' group by sub_process_id
    ) design on design.sub_process_id = s.id
    left join (
      select sub_process_id, min(status_since) as on_day from readiness_check
      where programme_id = ${programmeId} and rollout_id is null and retired_on is null
      and template_key in ${PUBLISHED_CHECKS} and status = 'ready' group by sub_process_id
    ) checked on checked.sub_process_id = s.id
    where s.programme_id = ${programmeId} and s.archived_at is null
    order by s.position`
}

/** The row as the rules take it. */
export function publishedProcess({ publishedOn, pilot, training, usage, kpi }: PublishedRow): PublishedProcess {
  return { publishedOn, lastSigns: { pilot, training, usage, kpi } }
}
