import { type SQL, sql } from 'drizzle-orm'
import { addDays } from '~/domain/days'
import type { DeskRecords } from '~/domain/desk-facts'
import type { ProgrammeGate } from '~/domain/gate-key'
import type { ProgrammeGateRecords } from '~/domain/gates-in-time'
import type { LandedFacts, LessonRecords } from '~/domain/lesson-records'
import type { MeasuredTwice } from '~/domain/readiness-change'
import type { EntryFacts } from '~/domain/register'
import { DESK_WINDOW_DAYS, LESSON_TREND_DAYS } from '~/domain/thresholds'
import { notedResult, type ToldResult } from '~/domain/told-results'
import type { Day, Direction, Name } from '~/domain/vocabulary'
import { type ChangeCount, startOfDayIn, WATCHED_FIELDS } from '~/domain/what-changed'
import type { Db } from '~db/client.server'
import { keptByRevision } from './by-revision.server'
import { coverageDocument, readCoverage } from './coverage-facts.server'
import { judgedReviewsOf, kindCountsOf, namedOpportunitiesOf } from './desk-records.server'
import {
  asksOf,
  diagnosisOf,
  directionOf,
  measuredOf,
  overdueAskOf,
  practicesOf,
  reportsOf,
  unopenedOf,
} from './lesson-rows.server'
import type { ProgrammeRow } from './own-programmes.server'
import { absentOwnersOf, ownerGatesOf, ownersBefore } from './ownership-records.server'
import { listOf } from './read-together.server'
import { fallenIn, landingOf, type PlacedStanding } from './rollout-standings.server'

/** What is stored of a programme beside its plan, for those who look at it as a whole. */
export interface ProgrammeRecords extends LessonRecords {
  /** What was noted after waves, the latest first; what readings say is in the plan. */
  results: readonly ToldResult[]
  changes: readonly ChangeCount[]
  /** Of the programme's own gates; those of pilots and waves are in the plan. */
  gates: ProgrammeGateRecords
  /** What is open in the register and has an impact. */
  entries: readonly OpenEntry[]
}

/** An open entry of the register, and who looks after it. */
export interface OpenEntry extends EntryFacts {
  title: string
  owner: Name
}

type Listed =
  | 'direction'
  | 'practices'
  | 'measured'
  | 'reports'
  | 'asks'
  | 'reviews'
  | 'opportunities'
  | 'results'
  | 'changes'
  | 'gateDays'
  | 'gates'
  | 'entries'
  | 'ownersThen'
  | 'ownerGates'
  | 'absentOwners'
  | 'diagnosis'
  | 'kinds'
  | 'unopened'
  | 'overdueAsk'

type DirectionRow = { direction: Direction; zh: string; en: string; on: Day; recommended: Direction | null }
type ResultRow = Omit<Parameters<typeof notedResult>[0], 'subProcess' | 'by'> &
  Record<'sZh' | 'sEn' | 'byZh' | 'byEn', string>
type DayRow = { gate: ProgrammeGate; on: Day }
type ReportRow = { on: Day; sent: number; opened: number }

/** One with 200 branches takes about a megabyte. */
const kept = keptByRevision<ProgrammeRecords>(20)

/** What `programmeRecords` reads, as of this revision, for all who ask. */
export function recordsOf(db: Db, programme: ProgrammeRow, today: Day, since: Day | null = null) {
  return kept(db, programme, today, () => programmeRecords(db, programme, today, since), since ?? '')
}

/**
 * Two statements, whatever the size of the programme: one counts, and lists only what there are few of; the other is of
 * what has landed, once a revision. Changes are those since the day `since` began; where that is null, since the last
 * report, or since yesterday before there is one.
 */
export async function programmeRecords(
  db: Db,
  programme: ProgrammeRow,
  today: Day,
  since: Day | null = null,
): Promise<ProgrammeRecords> {
  const { id, timeZone } = programme
  const startOf = (day: Day) => sql`${startOfDayIn(timeZone, day)}`
  const from = since === null ? sql`coalesce(${lastFrozenAt(id)}, ${startOf(addDays(today, -1))})` : startOf(since)
  const then = addDays(today, -LESSON_TREND_DAYS)
  const { standings, published } = await landingOf(db, programme, today)
  const [row] = await db.read.all<Record<Listed | 'coverage', string>>(
    sql`select
      ${listOf(directionOf(id))} as direction,
      ${listOf(practicesOf(programme, then))} as practices,
      ${listOf(measuredOf(id, then))} as measured,
      ${listOf(reportsOf(id))} as reports,
      ${listOf(asksOf(id, today))} as asks,
      ${listOf(judgedReviewsOf(id, startOfDayIn(timeZone, addDays(today, -2 * DESK_WINDOW_DAYS - 1))))} as reviews,
      ${listOf(namedOpportunitiesOf(programme, today))} as opportunities,
      ${listOf(kindCountsOf(id))} as kinds,
      ${listOf(resultsOf(id))} as results,
      ${listOf(changesOf(id, from))} as changes,
      ${listOf(gateDaysOf(id))} as gateDays,
      ${listOf(gatesOf(id))} as gates,
      ${coverageDocument(id, today)} as coverage,
      ${listOf(entriesOf(id))} as entries,
      ${listOf(ownersBefore(id, startOfDayIn(timeZone, addDays(then, 1))))} as ownersThen,
      ${listOf(ownerGatesOf(id))} as ownerGates,
      ${listOf(absentOwnersOf(id))} as absentOwners,
      ${listOf(diagnosisOf(id))} as diagnosis,
      ${listOf(unopenedOf(id))} as unopened,
      ${listOf(overdueAskOf(id, today))} as overdueAsk`,
  )
  const rows = <T>(name: Listed): T[] => JSON.parse(row?.[name] ?? '[]')
  const [direction] = rows<DirectionRow>('direction')
  const reports = rows<ReportRow>('reports')
  const last = reports.at(-1)
  return {
    direction: direction
      ? {
          direction: direction.direction,
          by: { zh: direction.zh, en: direction.en },
          on: direction.on,
          recommended: direction.recommended,
        }
      : null,
    practices: rows('practices'),
    measured: rows<Omit<MeasuredTwice, 'before' | 'now'> & Record<Weights, number>>('measured').map(
      ({ weight, ready, weightThen, readyThen, ...question }) => ({
        ...question,
        now: { weight, readyWeight: ready },
        before: weightThen === null ? null : { weight: weightThen, readyWeight: readyThen },
      }),
    ),
    reportDays: reports.map(({ on }) => on),
    readers: { sent: last?.sent ?? 0, opened: last?.opened ?? 0 },
    asks: rows<{ open: number; overdue: number }>('asks')[0] ?? { open: 0, overdue: 0 },
    enablement: { ...readCoverage(row?.coverage ?? ''), halfLife: programme.enablementHalfLife },
    operations: {
      hours: { timeZone, opensAt: programme.deskOpensAt, closesAt: programme.deskClosesAt },
      reviews: rows('reviews'),
      opportunities: rows('opportunities'),
      ...(rows<Pick<DeskRecords, 'kinds' | 'expectedKinds'>>('kinds')[0] ?? { kinds: 0, expectedKinds: 0 }),
    },
    results: rows<ResultRow>('results').map(toldResult),
    changes: rows('changes'),
    gates: {
      days: Object.fromEntries(rows<DayRow>('gateDays').map(({ gate, on }) => [gate, on])),
      said: rows('gates'),
    },
    entries: rows<Omit<OpenEntry, 'owner'> & Name>('entries').map(({ zh, en, ...entry }) => ({
      ...entry,
      owner: { zh, en },
    })),
    ownersThen: rows<Omit<LessonRecords['ownersThen'][number], 'isBusiness'> & { isBusiness: number }>(
      'ownersThen',
    ).map(({ isBusiness, ...owner }) => ({ ...owner, isBusiness: isBusiness === 1 })),
    branchLoadsThen: branchLoadsAt(standings, then),
    published,
    ownerGates: rows<LessonRecords['ownerGates']>('ownerGates')[0] ?? { asked: 0, absent: 0 },
    landed: landedOf(standings),
    fallen: fallenIn(standings),
    withoutEffect: standings.filter(({ liveOn, isFinding }) => liveOn !== null && isFinding),
    absentOwners: rows('absentOwners'),
    diagnosis: rows<NonNullable<LessonRecords['diagnosis']>>('diagnosis')[0] ?? null,
    unopened: rows<NonNullable<LessonRecords['unopened']>>('unopened')[0] ?? null,
    overdueAsk: rows<NonNullable<LessonRecords['overdueAsk']>>('overdueAsk')[0] ?? null,
  }
}

function toldResult({ sZh, sEn, byZh, byEn, ...result }: ResultRow): ToldResult {
  return notedResult({ ...result, subProcess: { zh: sZh, en: sEn }, by: { zh: byZh, en: byEn } })
}

function landedOf(standings: readonly PlacedStanding[]): LandedFacts {
  const live = standings.filter(({ liveOn }) => liveOn !== null)
  return {
    live: live.length,
    relapsed: live.filter(({ state }) => state === 'relapsed').length,
    unread: live.filter(({ uses }) => uses === null).length,
    scored: live.filter(({ score }) => score !== null).length,
    withoutEffect: live.filter(({ isFinding }) => isFinding).length,
  }
}

/** How many sub-processes each branch was taking over by the end of that day: their waves begun, and not live. */
function branchLoadsAt(standings: readonly PlacedStanding[], day: Day): number[] {
  const counts = new Map<number, number>()
  for (const { unitId, waveStart, liveOn } of standings) {
    if (waveStart <= day && (liveOn === null || liveOn > day)) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  }
  return [...counts.values()]
}

type Weights = 'weight' | 'ready' | 'weightThen' | 'readyThen'

const resultsOf = (id: number) => sql`
  select json_object('wave', w.number, 'code', s.code, 'sZh', s.name_zh, 'sEn', s.name_en, 'name', k.name,
    'measure', k.measure, 'aim', k.aim, 'before', k.before_milli, 'after', k.after_milli,
    'on', k.noted_on, 'byZh', p.name_zh, 'byEn', p.name_en) as one
  from kpi_result k
  inner join wave w on w.id = k.wave_id and w.archived_at is null
  inner join sub_process s on s.id = k.sub_process_id
  inner join person p on p.id = k.noted_by_id
  where k.programme_id = ${id} and k.archived_at is null
  order by k.noted_on desc, k.id desc`

const gateDaysOf = (id: number) => sql`
  select json_object('gate', gate, 'on', planned_on) as one from gate_day where programme_id = ${id}`

/** What was asked and said at the gates of the programme itself, the latest first. */
const gatesOf = (id: number) => sql`
  select json_object('gate', r.gate, 'state', r.state, 'decision', d.decision, 'decidedOn', d.decided_on,
    'returnsOn', (select max(h.returns_on) from gate_hold h where h.decision_id = d.id and h.closed_on is null)) as one
  from gate_request r left join gate_decision d on d.request_id = r.id
  where r.programme_id = ${id} and r.sub_process_id is null and r.wave_id is null
  order by r.id desc`

const entriesOf = (id: number) => sql`
  select json_object('number', e.number, 'kind', e.kind, 'probability', e.probability, 'impact', e.impact,
    'dueOn', e.due_on, 'closedOn', e.closed_on, 'touchedOn', e.touched_on, 'title', e.title,
    'zh', p.name_zh, 'en', p.name_en) as one
  from register_entry e inner join person p on p.id = e.owner_id
  where e.programme_id = ${id} and e.closed_on is null and e.impact is not null and e.archived_at is null
  order by e.number`

const lastFrozenAt = (id: number) => sql`(
  select max(frozen_at) from report where programme_id = ${id} and state = 'frozen' and archived_at is null
)`

/**
 * What became of the watched fields, each row by how it stood first and how it stands last: what came and went in
 * between is nothing.
 */
function changesOf(id: number, from: SQL): SQL {
  const comma = sql`, `
  const watched = sql.join(
    WATCHED_FIELDS.map(({ entity, field }) => sql`(${entity}, ${field})`),
    comma,
  )
  const choices = sql.join(
    WATCHED_FIELDS.flatMap(({ field, isChoice }) => (isChoice ? [sql`${field}`] : [])),
    comma,
  )
  return sql`
    select json_object('entity', entity, 'field', field, 'move', move, 'value', value, 'count', count(*)) as one
    from (
      select entity, field,
        case when was is null then 'set' when is_now is null then 'unset'
          when is_now > was then 'later' else 'earlier' end as move,
        case when field in (${choices}) then is_now end as value
      from (
        select distinct entity, entity_id, field,
          first_value(from_value) over whole as was, last_value(to_value) over whole as is_now
        from audit_event
        where programme_id = ${id} and at >= ${from} and (entity, field) in (values ${watched})
        window whole as (
          partition by entity, entity_id, field order by id
          rows between unbounded preceding and unbounded following
        )
      )
      where was is not is_now
    )
    group by entity, field, move, value`
}
