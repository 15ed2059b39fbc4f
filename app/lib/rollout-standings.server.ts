import { type SQL, sql } from 'drizzle-orm'
import type { AfterGoLive, FallenPlace } from '~/domain/landing-attention'
import type { MaturityScores } from '~/domain/maturity'
import type { UsageWeek } from '~/domain/relapse'
import { type RolloutReason, rolloutStanding } from '~/domain/rollout-state'
import type { PublishedProcess } from '~/domain/shelfware'
import { CONFIRMING_SIDES, type ConfirmingSide, type Day, type Name, type RolloutState } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { keptByRevision } from './by-revision.server'
import { nextTurn } from './next-turn.server'
import type { ProgrammeRow } from './own-programmes.server'
import { type PublishedRow, publishedProcess, publishedRows } from './published-processes.server'
import { listOf } from './read-together.server'

/** One rollout as it stands, as little as pages need of it. */
export interface PlacedStanding {
  rolloutId: number
  subProcessId: number
  unitId: number
  unit: Name
  wave: number
  waveStart: Day
  expectedOn: Day
  liveOn: Day | null
  state: RolloutState
  missing: readonly ConfirmingSide[]
  score: MaturityScores | null
  isFinding: boolean
  /** Mean use of the last four weeks; null where that is not known. */
  uses: number | null
  fell: Extract<RolloutReason, { code: 'usageFell' }> | null
}

/** All rollouts as they stand, and what is known of the documents of each sub-process. */
export interface Landing {
  standings: readonly PlacedStanding[]
  published: readonly (PublishedProcess & { subProcessId: number })[]
}

/** One with 21 sub-processes and 200 branches takes about two megabytes. */
const kept = keptByRevision<Landing>(20)

/** What became of what the programme landed, as of this revision and day: one statement, once for all who ask. */
export function landingOf(db: Db, programme: ProgrammeRow, today: Day): Promise<Landing> {
  return kept(db, programme, today, () => load(db, programme, today))
}

/** How every rollout of the programme stands, in the order in which they were planned. */
export async function standingsOf(db: Db, programme: ProgrammeRow, today: Day): Promise<readonly PlacedStanding[]> {
  return (await landingOf(db, programme, today)).standings
}

/** The same as far as the status of the whole programme asks for it. */
export async function afterGoLiveOf(db: Db, programme: ProgrammeRow, today: Day): Promise<AfterGoLive> {
  const { standings, published } = await landingOf(db, programme, today)
  return { fallen: fallenIn(standings), published }
}

/** Where use has fallen. */
export function fallenIn(standings: readonly PlacedStanding[]): FallenPlace[] {
  return standings.flatMap(({ subProcessId, unitId, unit, fell }) =>
    fell ? [{ subProcessId, unitId, unit, drop: fell.drop }] : [],
  )
}

async function load(db: Db, programme: ProgrammeRow, today: Day): Promise<Landing> {
  const [row] = await db.read.all<{ evidence: string; published: string }>(
    sql`select ${listOf(evidenceOf(programme.id))} as evidence, ${listOf(publishedRows(programme.id, today))} as published`,
  )
  await nextTurn()
  const rules = { today, relapseDrop: programme.relapseDrop }
  const rows: EvidenceRow[] = JSON.parse(row?.evidence ?? '[]')
  const published: PublishedRow[] = JSON.parse(row?.published ?? '[]')
  return {
    standings: rows.map((one) => standingFrom(one, rules)),
    published: published.map((one) => ({ subProcessId: one.subProcessId, ...publishedProcess(one) })),
  }
}

type EvidenceRow = [
  rolloutId: number,
  subProcessId: number,
  unitId: number,
  unitZh: string,
  unitEn: string,
  wave: number,
  waveStart: Day,
  waveEnd: Day,
  startedOn: Day | null,
  expectedOn: Day | null,
  liveOn: Day | null,
  usage: string | null,
  sides: string | null,
  scores: string | null,
]

function standingFrom(row: EvidenceRow, rules: { today: Day; relapseDrop: number }): PlacedStanding {
  const [rolloutId, subProcessId, unitId, zh, en, wave, waveStart, waveEnd, startedOn, expectedOn, liveOn] = row
  const [packedUsage, packedSides, packedScores] = row.slice(-3) as [string | null, string | null, string | null]
  const { state, missing, score, isFinding, usage, reasons } = rolloutStanding(
    {
      ...{ waveStart, waveEnd, startedOn, expectedOn, liveOn },
      usage: usageIn(packedUsage),
      confirmations: sidesIn(packedSides),
      scores: scoresIn(packedScores),
    },
    rules,
  )
  return {
    ...{ rolloutId, subProcessId, unitId, unit: { zh, en }, wave, waveStart, liveOn, state, missing, score, isFinding },
    expectedOn: expectedOn ?? waveEnd,
    uses: usage === null || usage.state === 'unknown' ? null : usage.now,
    fell: reasons.find((reason) => reason.code === 'usageFell') ?? null,
  }
}

/** Rollouts in scope, each with what is known of it packed into text: far quicker than as many rows. */
const evidenceOf = (programmeId: number): SQL => sql`
  select json_array(r.id, r.sub_process_id, r.unit_id, u.name_zh, u.name_en, w.number, w.planned_start, w.planned_end,
    r.started_on, r.expected_on, r.live_on,
    (select group_concat(g.week_on || ' ' || g.uses) from usage_reading g
      where g.sub_process_id = r.sub_process_id and g.unit_id = r.unit_id),
    (select group_concat(c.side) from live_confirmation c where c.rollout_id = r.id),
    (select group_concat(s.quarter || ' ' || s.deployment || ' ' || s.effect) from maturity_score s
      where s.rollout_id = r.id)) as one
  from rollout r
  inner join wave w on w.id = r.wave_id and w.archived_at is null
  inner join unit u on u.id = r.unit_id
  where r.programme_id = ${programmeId} and r.archived_at is null
  order by r.id`

const partsOf = (packed: string | null) => packed?.split(',').map((one) => one.split(' ')) ?? []

function usageIn(packed: string | null): UsageWeek[] {
  return partsOf(packed).map(([weekOn = '', uses]) => ({ weekOn, uses: Number(uses) }))
}

function sidesIn(packed: string | null): { side: ConfirmingSide }[] {
  return CONFIRMING_SIDES.filter((side) => packed?.split(',').includes(side)).map((side) => ({ side }))
}

function scoresIn(packed: string | null): MaturityScores[] {
  return partsOf(packed).map(([quarter = '', deployment, effect]) => ({
    quarter,
    deployment: Number(deployment),
    effect: Number(effect),
  }))
}
