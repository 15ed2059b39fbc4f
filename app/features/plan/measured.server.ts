import { sql } from 'drizzle-orm'
import type { WaveReadings } from '~/domain/measured-results'
import { MOVED_MONTHS } from '~/domain/thresholds'
import { subProcess } from '~db/schema/sub-process'

type Row = Omit<WaveReadings, 'kpi'> & { kpiId: number; zh: string; en: string }

/**
 * Of the sub-process at hand, by wave and KPI that has a baseline: the means of the latest months of the branches that
 * are live, of each branch only months after the one in which it went live. Of a branch the latest MOVED_MONTHS are
 * read and no more, each by the index: a month that is among the latest of the wave is among the latest of every branch
 * that has it, so that a mean over those is the mean of all of them.
 */
export const measuredOf = sql<WaveReadings[]>`(
  select json_group_array(json(one)) from (
    select json_object('waveId', wave_id, 'subProcessId', sub_process_id, 'kpiId', kpi_id, 'zh', zh, 'en', en,
      'measure', measure, 'aim', aim, 'baseline', baseline, 'months',
      json_group_array(json_object('month', month, 'value', value, 'branches', branches))) as one
    from (
      select r.wave_id, k.sub_process_id, k.id as kpi_id, k.name_zh as zh, k.name_en as en, k.measure, k.aim,
        k.baseline_milli as baseline, v.month, avg(v.value_milli) as value, count(*) as branches
      from kpi k
      inner join rollout r on r.programme_id = k.programme_id and r.sub_process_id = k.sub_process_id
        and r.live_on is not null and r.archived_at is null
      inner join kpi_reading v on v.id in (
        select latest.id from kpi_reading latest
        where latest.kpi_id = k.id and latest.unit_id = r.unit_id and latest.month > substr(r.live_on, 1, 7)
        order by latest.month desc limit ${sql.raw(String(MOVED_MONTHS))}
      )
      where k.sub_process_id = ${subProcess.id} and k.archived_at is null and k.baseline_milli is not null
      group by r.wave_id, k.position, k.id, v.month
    )
    group by wave_id, kpi_id
  )
)`.mapWith((value: string): WaveReadings[] =>
  (JSON.parse(value) as Row[]).map(({ kpiId, zh, en, ...of }) => ({ ...of, kpi: { id: kpiId, name: { zh, en } } })),
)
