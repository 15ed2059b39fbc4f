import { type SQL, sql } from 'drizzle-orm'

/**
 * Of sub-processes whose owner has changed since that moment (UTC milliseconds), as JSON objects `one`: who owned them
 * then, as the first event after it says.
 */
export function ownersBefore(programmeId: number, at: number): SQL {
  return sql`
    select json_object('subProcessId', first.entity_id, 'ownerId', p.id, 'isBusiness', coalesce(u.is_business, 0)) as one
    from (
      select entity_id, min(id) as id from audit_event
      where programme_id = ${programmeId} and entity = 'subProcess' and field = 'ownerId' and at >= ${at}
      group by entity_id
    ) first
    inner join audit_event e on e.id = first.id
    left join person p on p.id = cast(e.from_value as integer)
    left join unit u on u.id = p.unit_id`
}

/** One JSON object `one`: gates that are decided and that owners were asked about, and those that others decided. */
export function ownerGatesOf(programmeId: number): SQL {
  return sql`
    select json_object('asked', count(*), 'absent', coalesce(sum(d.decided_by_id <> a.person_id), 0)) as one
    from gate_request r
    inner join gate_asked a on a.request_id = r.id
    inner join gate_decision d on d.request_id = r.id
    where r.programme_id = ${programmeId} and exists (
      select 1 from sub_process s
      where s.programme_id = r.programme_id and s.owner_id = a.person_id and s.archived_at is null
    )`
}

/** As JSON objects `one`: owners for whom others decided at gates, and how often, those who were absent most often first. */
export function absentOwnersOf(programmeId: number): SQL {
  return sql`
    select json_object('person', json_object('zh', p.name_zh, 'en', p.name_en), 'missed', count(*)) as one
    from gate_request r
    inner join gate_asked a on a.request_id = r.id
    inner join gate_decision d on d.request_id = r.id and d.decided_by_id <> a.person_id
    inner join person p on p.id = a.person_id
    where r.programme_id = ${programmeId} and exists (
      select 1 from sub_process s
      where s.programme_id = r.programme_id and s.owner_id = a.person_id and s.archived_at is null
    )
    group by p.id order by count(*) desc, p.id`
}
