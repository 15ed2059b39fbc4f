import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { MaturityScores } from '~/domain/maturity'
import type { UsageWeek } from '~/domain/relapse'
import { type RolloutReason, rolloutStanding } from '~/domain/rollout-state'
import { CONFIRMING_SIDES, type ConfirmingSide, type Day, type Name, type RolloutState } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { rollout, wave } from '~db/schema/wave'
import { keptByRevision } from './by-revision.server'
import type { ProgrammeRow } from './own-programmes.server'

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

/** One with 21 sub-processes and 200 branches takes about two megabytes. */
const kept = keptByRevision<readonly PlacedStanding[]>(20)

/**
 * How every rollout of the programme stands as of this revision and day: one statement, once for all who ask. In the
 * order in which they were planned.
 */
export function standingsOf(db: Db, programme: ProgrammeRow, today: Day): Promise<readonly PlacedStanding[]> {
  return kept(db, programme, today, () => load(db, programme, today))
}

async function load(db: Db, programme: ProgrammeRow, today: Day): Promise<PlacedStanding[]> {
  const rows = await evidenceOf(db, programme.id)
  const rules = { today, relapseDrop: programme.relapseDrop }
  return rows.map(({ unitZh, unitEn, wave: number, waveEnd, expectedOn, ...row }) => {
    const { rolloutId, subProcessId, unitId, liveOn, waveStart } = row
    const { state, missing, score, isFinding, usage, reasons } = rolloutStanding(
      {
        ...{ waveStart, waveEnd, startedOn: row.startedOn, expectedOn, liveOn },
        usage: usageIn(row.usage),
        confirmations: sidesIn(row.sides),
        scores: scoresIn(row.scores),
      },
      rules,
    )
    return {
      rolloutId,
      subProcessId,
      unitId,
      unit: { zh: unitZh, en: unitEn },
      wave: number,
      waveStart,
      expectedOn: expectedOn ?? waveEnd,
      liveOn,
      state,
      missing,
      score,
      isFinding,
      uses: usage === null || usage.state === 'unknown' ? null : usage.now,
      fell: reasons.find((reason) => reason.code === 'usageFell') ?? null,
    }
  })
}

/** Rollouts in scope, each with what is known of it packed into text: far quicker than as many rows. */
function evidenceOf(db: Db, programmeId: number) {
  return db.read
    .select({
      rolloutId: rollout.id,
      subProcessId: rollout.subProcessId,
      unitId: rollout.unitId,
      startedOn: rollout.startedOn,
      expectedOn: rollout.expectedOn,
      liveOn: rollout.liveOn,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
      wave: wave.number,
      waveStart: wave.plannedStart,
      waveEnd: wave.plannedEnd,
      usage: packedUsage,
      sides: packedSides,
      scores: packedScores,
    })
    .from(rollout)
    .innerJoin(wave, and(eq(wave.id, rollout.waveId), isNull(wave.archivedAt)))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt)))
    .orderBy(asc(rollout.id))
}

const packedUsage = sql<string | null>`(
  select group_concat(r.week_on || ' ' || r.uses) from usage_reading r
  where r.sub_process_id = ${rollout.subProcessId} and r.unit_id = ${rollout.unitId}
)`
const packedSides = sql<string | null>`(
  select group_concat(c.side) from live_confirmation c where c.rollout_id = ${rollout.id}
)`
const packedScores = sql<string | null>`(
  select group_concat(s.quarter || ' ' || s.deployment || ' ' || s.effect) from maturity_score s
  where s.rollout_id = ${rollout.id}
)`

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
