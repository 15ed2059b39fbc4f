import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { dayInTimeZone } from '~/domain/calendar'
import type { PersonRef, Plan, ProgrammeFacts, Step, SubProcess, Wave } from '~/domain/plan'
import { followWaves } from '~/domain/schedule'
import { type Day, STEP_KINDS } from '~/domain/vocabulary'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { directionDecision } from '~db/schema/direction'
import { person, unit } from '~db/schema/people'
import { kpiResult } from '~db/schema/planning'
import { dependency, pilot, step, subProcess } from '~db/schema/sub-process'
import { wave, waveDependency } from '~db/schema/wave'
import {
  blockedChecks,
  branchesOfWave,
  branchLoads,
  checkTallies,
  lastOwnUpdate,
  rolloutTallies,
  undecidedIn,
} from './tallies.server'

/**
 * Everything the rules need to know of a programme, loaded by a fixed number of statements however many sub-processes,
 * waves, branches and checks there are.
 */
export async function loadPlan(db: Db, programme: ProgrammeRow, today: Day): Promise<Plan> {
  const calendar = await calendarOfProgramme(db, programme)
  const { waves, waveDependencies } = await loadWaves(db, programme)
  const rollouts = await rolloutTallies(db, programme.id)
  const steps = await db.read.select().from(step).where(eq(step.programmeId, programme.id))
  const rows = await loadSubProcessRows(db, programme)
  const stepsOf = groupBy(steps, (row) => row.subProcessId)
  const rolloutsOf = groupBy(rollouts, (tally) => tally.subProcessId)
  const waveOf = new Map(waves.map((one) => [one.id, one]))

  const subProcesses = rows.map((joined): SubProcess => {
    const { row, owner, deputy, ownerActiveOn, pilot, kpiMoved, undecidedPractices } = joined
    const own = rolloutsOf.get(row.id) ?? []
    const windows = [...new Set(own.map((tally) => tally.waveId))].flatMap((id) => waveOf.get(id) ?? [])
    return {
      id: row.id,
      code: row.code,
      track: row.track,
      group: { code: row.groupCode, name: { zh: row.groupZh, en: row.groupEn } },
      name: { zh: row.nameZh, en: row.nameEn },
      owner,
      deputy,
      ownerActiveOn,
      steps: followWaves((stepsOf.get(row.id) ?? []).map(toStep).sort(byKind), windows, own, calendar, today),
      pilot,
      kpiMoved,
      undecidedPractices,
    }
  })

  return {
    programme: factsOf(programme),
    calendar,
    subProcesses,
    waves,
    dependencies: await db.read.select().from(dependency).where(eq(dependency.programmeId, programme.id)),
    waveDependencies,
    rollouts,
    checks: await checkTallies(db, programme, today),
    blocked: await blockedChecks(db, programme.id),
    branchLoads: await branchLoads(db, programme.id, today),
    direction: rows[0]?.direction ?? null,
  }
}

export function factsOf(row: ProgrammeRow): ProgrammeFacts {
  const { id, slug, coordinatorKind, startOn, revision } = row
  const { staleAfterDays, dueSoonDays, readyThreshold, ownerLimit, branchLimit, slipTolerance } = row
  const name = { zh: row.nameZh, en: row.nameEn }
  return {
    id,
    slug,
    name,
    coordinatorKind,
    startOn,
    revision,
    staleAfterDays,
    dueSoonDays,
    readyThreshold,
    ownerLimit,
    branchLimit,
    slipTolerance,
  }
}

/** The waves, and which follows which. */
async function loadWaves(db: Db, programme: ProgrammeRow) {
  const rows = await db.read
    .select({ row: wave, follows: waveDependency, branchCount: branchesOfWave })
    .from(wave)
    .leftJoin(waveDependency, eq(waveDependency.successorId, wave.id))
    .where(and(eq(wave.programmeId, programme.id), isNull(wave.archivedAt)))
    .orderBy(asc(wave.number), asc(waveDependency.id))
  const distinct = new Map(rows.map((one) => [one.row.id, one]))
  const waves = [...distinct.values()].map(
    ({ row, branchCount }): Wave => ({
      id: row.id,
      number: row.number,
      name: { zh: row.nameZh, en: row.nameEn },
      circle: row.circle,
      branchCount,
      planned: { start: row.plannedStart, end: row.plannedEnd },
      baseline: row.baselineStart && row.baselineEnd ? { start: row.baselineStart, end: row.baselineEnd } : null,
      committedOn: row.committedAt === null ? null : dayInTimeZone(row.committedAt, programme.timeZone),
    }),
  )
  return { waves, waveDependencies: rows.flatMap(({ follows }) => follows ?? []) }
}

/**
 * The sub-processes in order, with who owns them, when the owner or deputy was last active, the latest pilot and whether
 * a KPI has moved; each also with what was decided to go first, which so costs no statement of its own.
 */
async function loadSubProcessRows(db: Db, { id: programmeId, referenceEdition }: ProgrammeRow) {
  const owner = alias(person, 'owner')
  const ownerUnit = alias(unit, 'owner_unit')
  const deputy = alias(person, 'deputy')
  const deputyUnit = alias(unit, 'deputy_unit')
  const pilotUnit = alias(unit, 'pilot_unit')
  const latestPilot = sql`(select max(${pilot.id}) from ${pilot} where ${pilot.subProcessId} = ${subProcess.id})`
  const latestDecision = db.read
    .select({ id: directionDecision.id })
    .from(directionDecision)
    .where(eq(directionDecision.programmeId, programmeId))
    .orderBy(desc(directionDecision.recordedAt), desc(directionDecision.id))
    .limit(1)
  const rows = await db.read
    .select({
      row: subProcess,
      owner,
      ownerUnit,
      deputy,
      deputyUnit,
      pilot,
      pilotUnit,
      activeOn: lastOwnUpdate,
      kpiMoved,
      direction: directionDecision.direction,
      undecidedPractices: undecidedIn(referenceEdition),
    })
    .from(subProcess)
    .leftJoin(owner, eq(owner.id, subProcess.ownerId))
    .leftJoin(ownerUnit, eq(ownerUnit.id, owner.unitId))
    .leftJoin(deputy, eq(deputy.id, subProcess.deputyId))
    .leftJoin(deputyUnit, eq(deputyUnit.id, deputy.unitId))
    .leftJoin(pilot, eq(pilot.id, latestPilot))
    .leftJoin(pilotUnit, eq(pilotUnit.id, pilot.unitId))
    .leftJoin(directionDecision, inArray(directionDecision.id, latestDecision))
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map((joined) => ({
    row: joined.row,
    owner: toPersonRef(joined.owner, joined.ownerUnit),
    deputy: toPersonRef(joined.deputy, joined.deputyUnit),
    ownerActiveOn: joined.activeOn,
    kpiMoved: joined.kpiMoved,
    direction: joined.direction,
    undecidedPractices: joined.undecidedPractices,
    pilot: joined.pilot &&
      joined.pilotUnit && {
        unit: { zh: joined.pilotUnit.nameZh, en: joined.pilotUnit.nameEn },
        verdict: joined.pilot.verdict,
      },
  }))
}

/** Whether any figure of the sub-process that still stands is now on the side of its aim. */
const kpiMoved = sql<boolean>`exists (
  select 1 from ${kpiResult} where ${kpiResult.subProcessId} = ${subProcess.id} and ${kpiResult.archivedAt} is null
  and (case ${kpiResult.aim} when 'up' then ${kpiResult.after} > ${kpiResult.before}
    else ${kpiResult.after} < ${kpiResult.before} end)
)`.mapWith(Boolean)

export function toStep(row: typeof step.$inferSelect): Step {
  return {
    id: row.id,
    kind: row.kind,
    planned: { start: row.plannedStart, end: row.plannedEnd },
    baseline: row.baselineStart && row.baselineEnd ? { start: row.baselineStart, end: row.baselineEnd } : null,
    actualStart: row.actualStart,
    actualEnd: row.actualEnd,
  }
}

function toPersonRef(row: typeof person.$inferSelect | null, of: typeof unit.$inferSelect | null): PersonRef | null {
  return row && { id: row.id, name: { zh: row.nameZh, en: row.nameEn }, isBusiness: of?.isBusiness ?? false }
}

function byKind(a: Step, b: Step): number {
  return STEP_KINDS.indexOf(a.kind) - STEP_KINDS.indexOf(b.kind)
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
