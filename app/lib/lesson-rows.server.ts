import { sql } from 'drizzle-orm'
import { DEED_NAMES } from '~/domain/next-deed'
import type { Day } from '~/domain/vocabulary'
import type { ProgrammeRow } from './own-programmes.server'

/** Selects of what the lessons are judged by, each of rows `one` as JSON, for the one statement that reads them all. */

/** The latest diagnosis. */
export const diagnosisOf = (id: number) => sql`
  select json_object('state', d.state, 'asked', count(r.id), 'answered', count(r.answered_at)) as one
  from diagnosis d left join respondent r on r.diagnosis_id = d.id and r.archived_at is null
  where d.programme_id = ${id}
  group by d.id order by d.number desc limit 1`

export const directionOf = (id: number) => sql`
  select json_object('direction', d.direction, 'zh', p.name_zh, 'en', p.name_en, 'on', d.decided_on,
    'recommended', d.recommended) as one
  from direction_decision d inner join person p on p.id = d.decided_by_id
  where d.programme_id = ${id} order by d.recorded_at desc, d.id desc limit 1`

/** Of the edition of the programme: what has been taken out of the reference does not count. */
export const practicesOf = ({ id, referenceEdition }: ProgrammeRow, then: Day) => sql`
  select json_object('subProcessId', s.id, 'total', count(*),
    'decided', count(t.id), 'decidedThen', coalesce(sum(t.decided_on <= ${then}), 0)) as one
  from sub_process s
  inner join practice_edition now on now.sub_process_code = s.code and not now.is_retired
    and now.edition = (select max(o.edition) from practice_edition o
      where o.practice_key = now.practice_key and o.edition <= ${referenceEdition})
  left join tailoring t on t.sub_process_id = s.id and t.practice_key = now.practice_key
  where s.programme_id = ${id} and s.archived_at is null
  group by s.id`

/** Points are written day by day, so that the highest id of a question is its latest day. */
export const measuredOf = (id: number, then: Day) => sql`
  select json_object('subProcessId', n.sub_process_id, 'waveKey', n.wave_key, 'dimension', n.dimension,
    'weight', n.weight, 'ready', n.ready_weight, 'weightThen', t.weight, 'readyThen', t.ready_weight) as one
  from (
    select max(id) as now_id, max(case when day <= ${then} then id end) as then_id
    from readiness_point where programme_id = ${id} group by sub_process_id, wave_key, dimension
  ) last
  inner join readiness_point n on n.id = last.now_id
  left join readiness_point t on t.id = last.then_id
  where n.weight > 0`

export const reportsOf = (id: number) => sql`
  select json_object('on', r.frozen_on, 'sent', count(e.id), 'opened', count(e.opened_at)) as one
  from report r left join report_reader e on e.report_id = r.id
  where r.programme_id = ${id} and r.state = 'frozen' and r.archived_at is null
  group by r.id order by r.number`

export const asksOf = (id: number, today: Day) => sql`
  select json_object('open', count(*), 'overdue', coalesce(sum(due_on < ${today} and answer is null), 0)) as one
  from ask where programme_id = ${id} and closed_on is null and archived_at is null`

/** Of the last report: who has not opened it, by as many names as a deed tells. */
export const unopenedOf = (id: number) => sql`
  select json_object('reportId', last.id, 'people', json((
      select json_group_array(json_object('zh', name_zh, 'en', name_en)) from (
        select p.name_zh, p.name_en from report_reader e inner join person p on p.id = e.person_id
        where e.report_id = last.id and e.opened_at is null order by p.id limit ${DEED_NAMES}))),
    'count', (select count(*) from report_reader where report_id = last.id and opened_at is null)) as one
  from (
    select id from report where programme_id = ${id} and state = 'frozen' and archived_at is null
    order by number desc limit 1
  ) last
  where exists (select 1 from report_reader where report_id = last.id and opened_at is null)`

/** Of the overdue asks that are not answered, the one due first. */
export const overdueAskOf = (id: number, today: Day) => sql`
  select json_object('askId', a.id, 'person', json_object('zh', p.name_zh, 'en', p.name_en), 'dueOn', a.due_on) as one
  from ask a inner join person p on p.id = a.asked_of_id
  where a.programme_id = ${id} and a.closed_on is null and a.archived_at is null
    and a.due_on < ${today} and a.answer is null
  order by a.due_on, a.id limit 1`
