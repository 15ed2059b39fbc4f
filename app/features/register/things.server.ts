import { type SQL, sql } from 'drizzle-orm'
import { gateAddress } from '~/domain/gate-key'
import { ENTRY_SUBJECTS, type EntrySubject, type GateKind, type Name } from '~/domain/vocabulary'
import { gatePath, kpiPath, pilotPath, reportPath, reviewPath, subProcessPath, wavePath } from '~/lib/links'
import type { Statements } from '~db/client.server'
import type { EntryLink } from './schema'

/** Something an entry may be about, as pickers and links show it. */
export interface Thing extends EntryLink {
  /** Its code or number, which is the same in every language; empty where it has none. */
  code: string
  name: Name
  /** What its address is made of. */
  key: string
  gate: GateKind | null
}

interface Row {
  subject: EntrySubject
  id: number
  code: string | null
  zh: string
  en: string
  key: string | null
  gate: GateKind | null
}

/** What the programme has of each kind; where ids are asked for, of these kinds only those. One statement. */
const SELECTS: Readonly<Record<EntrySubject, (programmeId: number, among: SQL) => SQL>> = {
  subProcess: (programmeId, among) => sql`
    select 'subProcess' as subject, x.id, x.code, x.name_zh as zh, x.name_en as en, x.code as key, null as gate
    from sub_process x where x.programme_id = ${programmeId} and x.archived_at is null and ${among}`,
  wave: (programmeId, among) => sql`
    select 'wave', x.id, cast(x.number as text), x.name_zh, x.name_en, cast(x.number as text), null
    from wave x where x.programme_id = ${programmeId} and x.archived_at is null and ${among}`,
  unit: (_, among) => sql`
    select 'unit', x.id, null, x.name_zh, x.name_en, null, null
    from unit x where x.kind = 'branch' and x.archived_at is null and ${among}`,
  check: (programmeId, among) => sql`
    select 'check', x.id, s.code, x.name_zh, x.name_en, null, null
    from readiness_check x inner join sub_process s on s.id = x.sub_process_id
    where x.programme_id = ${programmeId} and ${among}`,
  pilot: (programmeId, among) => sql`
    select 'pilot', x.id, s.code, u.name_zh, u.name_en, null, null
    from pilot x inner join sub_process s on s.id = x.sub_process_id inner join unit u on u.id = x.unit_id
    where x.programme_id = ${programmeId} and ${among}`,
  gate: (programmeId, among) => sql`
    select 'gate', x.id, coalesce(s.code, cast(w.number as text)), '', '', coalesce(s.code, cast(w.number as text)), x.gate
    from gate_request x left join sub_process s on s.id = x.sub_process_id left join wave w on w.id = x.wave_id
    where x.programme_id = ${programmeId} and ${among}`,
  review: (programmeId, among) => sql`
    select 'review', x.id, cast(x.number as text), x.title, x.title, cast(x.number as text), null
    from review x where x.programme_id = ${programmeId} and ${among}`,
  kpi: (programmeId, among) => sql`
    select 'kpi', x.id, s.code, x.name_zh, x.name_en, null, null
    from kpi x left join sub_process s on s.id = x.sub_process_id
    where x.programme_id = ${programmeId} and x.archived_at is null and ${among}`,
  report: (programmeId, among) => sql`
    select 'report', x.id, cast(x.number as text), '', '', null, null
    from report x where x.programme_id = ${programmeId} and x.number is not null and x.archived_at is null and ${among}`,
}

/** Few enough to choose from in a list. Checks are linked from where they stand. */
const OFFERED: readonly EntrySubject[] = ENTRY_SUBJECTS.filter((subject) => subject !== 'check')
/** Of each kind, the latest. */
const OFFERED_AT_MOST = 300

/** What a new link may lead to. One statement. */
export function offeredThings(on: Statements, programmeId: number): Promise<Thing[]> {
  const latest = (subject: EntrySubject) =>
    sql`select * from (${SELECTS[subject](programmeId, sql`true`)} order by x.id desc limit ${OFFERED_AT_MOST})`
  return read(on, OFFERED.map(latest))
}

/** These of the programme's things: those that are not, or no longer, there are left out. One statement. */
export async function thingsOf(on: Statements, programmeId: number, links: readonly EntryLink[]): Promise<Thing[]> {
  const selects = ENTRY_SUBJECTS.flatMap((subject) => {
    const ids = links.flatMap((one) => (one.subject === subject ? [sql`${one.id}`] : []))
    return ids.length === 0 ? [] : [SELECTS[subject](programmeId, sql`x.id in (${sql.join(ids, sql`, `)})`)]
  })
  return selects.length === 0 ? [] : read(on, selects)
}

/** Where a thing stands; null where it has no page of its own. */
export function thingPath(slug: string, { subject, id, key, gate }: Thing): string | null {
  switch (subject) {
    case 'subProcess':
      return subProcessPath(slug, key)
    case 'wave':
      return wavePath(slug, Number(key))
    case 'unit':
      return `/programmes/${slug}/waves?branch=${id}`
    case 'check':
      return `/programmes/${slug}/checks/${id}/status`
    case 'pilot':
      return pilotPath(slug, id)
    case 'gate':
      return gate && gatePath(slug, addressOf(gate, key))
    case 'kpi':
      return kpiPath(slug, id)
    case 'report':
      return reportPath(slug, id)
    case 'review':
      return reviewPath(slug, Number(key))
  }
}

function addressOf(kind: GateKind, key: string): string {
  if (kind === 'pilotEntry') return gateAddress({ kind, code: key })
  if (kind === 'rolloutEntry') return gateAddress({ kind, wave: Number(key) })
  return gateAddress({ kind })
}

async function read(on: Statements, selects: readonly SQL[]): Promise<Thing[]> {
  const [first, ...others] = selects
  if (!first) return []
  // The names of the columns are those of the first select.
  const named = sql`select null as subject, null as id, null as code, null as zh, null as en, null as key, null as gate where false`
  const rows = await on.all<Row>(sql.join([named, first, ...others], sql` union all `))
  return rows.map(({ code, zh, en, key, ...row }) => ({ ...row, code: code ?? '', key: key ?? '', name: { zh, en } }))
}
