import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { dayInTimeZone } from '~/domain/calendar'
import { hasMoved, type KpiMovement } from '~/domain/kpi-results'
import { measuredResult } from '~/domain/measured-results'
import type { PersonRef, Plan, ProgrammeFacts, Step, Wave } from '~/domain/plan'
import { followWaves } from '~/domain/schedule'
import { type Day, STEP_KINDS } from '~/domain/vocabulary'
import { pilotPassage, wavePassage } from '~/lib/gate-passage.server'
import { nextTurn } from '~/lib/next-turn.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { directionDecision } from '~db/schema/direction'
import { person, unit } from '~db/schema/people'
import { pilot } from '~db/schema/pilot'
import { kpiResult } from '~db/schema/planning'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { wave, waveDependency } from '~db/schema/wave'
import { measuredOf } from './measured.server'
import {
  blockedChecks,
  branchesOfWave,
  checkTallies,
  heldUntilOfWave,
  lastOwnUpdate,
  rolloutSums,
  undecidedIn,
} from './tallies.server'

/** What a plan and a board have in common; steps have the days that are stored for them. */
export type PlanFrame = Omit<Plan, 'rollouts' | 'blocked' | 'branchLoads'>

/** Read once for the plan and the board of a revision: four statements. */
export async function loadFrame(db: Db, programme: ProgrammeRow, today: Day): Promise<PlanFrame> {
  const calendar = await calendarOfProgramme(db, programme)
  const { waves, waveDependencies, movedIds } = await loadWaves(db, programme)
  await nextTurn()
  const rows = await loadSubProcessRows(db, programme)
  const waveIds = new Set(waves.map(({ id }) => id))
  const measured = rows
    .flatMap(({ readings }) => readings.flatMap((one) => measuredResult(one) ?? []))
    .filter(({ waveId }) => waveIds.has(waveId))
  const moved = measured.filter((one) => one.hasMoved)
  const movedHere = new Set([...movedIds, ...moved.map(({ subProcessId }) => subProcessId)])
  const movedAfter = new Set(moved.map(({ waveId }) => waveId))
  await nextTurn()
  return {
    programme: factsOf(programme),
    calendar,
    subProcesses: rows.map(({ row, direction: _, waitsFor: __, readings: ___, steps, ...facts }) => ({
      id: row.id,
      code: row.code,
      track: row.track,
      group: { code: row.groupCode, name: { zh: row.groupZh, en: row.groupEn } },
      name: { zh: row.nameZh, en: row.nameEn },
      steps: steps.map(toStep).sort(byKind),
      kpiMoved: movedHere.has(row.id),
      ...facts,
    })),
    waves: waves.map((one) => ({ ...one, kpiMoved: one.kpiMoved || movedAfter.has(one.id) })),
    measured,
    dependencies: rows.flatMap(({ waitsFor }) => waitsFor).sort((a, b) => a.id - b.id),
    waveDependencies,
    checks: await checkTallies(db, programme, today),
    direction: rows[0]?.direction ?? null,
  }
}

/**
 * Everything the rules need to know of a programme, loaded by a fixed number of statements however many sub-processes,
 * waves, branches and checks there are: two beside those of the frame.
 */
export async function loadPlan(db: Db, programme: ProgrammeRow, today: Day, loadedFrame?: PlanFrame): Promise<Plan> {
  const frame = loadedFrame ?? (await loadFrame(db, programme, today))
  await nextTurn()
  const { rollouts, branchLoads } = await rolloutSums(db, programme.id, today)
  const rolloutsOf = groupBy(rollouts, (tally) => tally.subProcessId)
  const waveOf = new Map(frame.waves.map((one) => [one.id, one]))
  return {
    ...frame,
    subProcesses: frame.subProcesses.map((one) => {
      const own = rolloutsOf.get(one.id) ?? []
      const windows = [...new Set(own.map((tally) => tally.waveId))].flatMap((id) => waveOf.get(id) ?? [])
      return { ...one, steps: followWaves(one.steps, windows, own, frame.calendar, today) }
    }),
    rollouts,
    blocked: await blockedChecks(db, programme.id),
    branchLoads,
  }
}

export function factsOf(row: ProgrammeRow): ProgrammeFacts {
  const { id, slug, coordinatorKind, startOn, revision } = row
  const { staleAfterDays, escalateAfterDays, dueSoonDays, readyThreshold, ownerLimit, branchLimit, slipTolerance } = row
  const name = { zh: row.nameZh, en: row.nameEn }
  return {
    id,
    slug,
    name,
    coordinatorKind,
    startOn,
    revision,
    staleAfterDays,
    escalateAfterDays,
    dueSoonDays,
    readyThreshold,
    ownerLimit,
    branchLimit,
    slipTolerance,
  }
}

/** The waves, which follows which, and the sub-processes of which a figure noted after one of them has moved. */
async function loadWaves(db: Db, programme: ProgrammeRow) {
  const rows = await db.read
    .select({
      row: wave,
      follows: waveDependency,
      branchCount: branchesOfWave,
      figures: figuresOfWave,
      heldUntil: heldUntilOfWave,
      entry: wavePassage,
    })
    .from(wave)
    .leftJoin(waveDependency, eq(waveDependency.successorId, wave.id))
    .where(and(eq(wave.programmeId, programme.id), isNull(wave.archivedAt)))
    .orderBy(asc(wave.number), asc(waveDependency.id))
  const distinct = new Map(rows.map((one) => [one.row.id, one]))
  const waves = [...distinct.values()].map(
    ({ row, branchCount, figures, heldUntil, entry }): Wave => ({
      id: row.id,
      number: row.number,
      name: { zh: row.nameZh, en: row.nameEn },
      circle: row.circle,
      branchCount,
      kpiMoved: figures.some(hasMoved),
      planned: { start: row.plannedStart, end: row.plannedEnd },
      baseline: row.baselineStart && row.baselineEnd ? { start: row.baselineStart, end: row.baselineEnd } : null,
      committedOn: row.committedAt === null ? null : dayInTimeZone(row.committedAt, programme.timeZone),
      heldUntil,
      entry,
    }),
  )
  const moved = [...distinct.values()].flatMap(({ figures }) => figures.filter(hasMoved))
  return {
    waves,
    movedIds: new Set(moved.map((figure) => figure.subProcessId)),
    waveDependencies: rows.flatMap(({ follows }) => follows ?? []),
  }
}

/**
 * The sub-processes in order, with who owns them, when the owner or deputy was last active, and the latest pilot;
 * each also with what it waits for, its latest readings and what was decided to go first, which so cost no statements
 * of their own.
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
      pilotEntry: pilotPassage,
      direction: directionDecision.direction,
      undecidedPractices: undecidedIn(referenceEdition),
      waitsFor: waitsForOf,
      readings: measuredOf,
      steps: stepsOf,
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
    direction: joined.direction,
    pilotEntry: joined.pilotEntry,
    undecidedPractices: joined.undecidedPractices,
    waitsFor: joined.waitsFor,
    readings: joined.readings,
    steps: joined.steps,
    pilot: joined.pilot &&
      joined.pilotUnit && {
        unit: { zh: joined.pilotUnit.nameZh, en: joined.pilotUnit.nameEn },
        verdict: joined.pilot.verdict,
      },
  }))
}

type Figure = KpiMovement & { subProcessId: number }

/** The figures noted for the wave at hand that still stand; with the waves, they cost no statement of their own. */
const figuresOfWave = sql<Figure[]>`(
  select json_group_array(json_object('subProcessId', ${kpiResult.subProcessId},
    'aim', ${kpiResult.aim}, 'before', ${kpiResult.before}, 'after', ${kpiResult.after}))
  from ${kpiResult} where ${kpiResult.waveId} = ${wave.id} and ${kpiResult.archivedAt} is null
)`.mapWith((value: string): Figure[] => JSON.parse(value))

type DependencyRow = typeof dependency.$inferSelect

/** What the steps of the sub-process at hand wait for. */
const waitsForOf = sql<DependencyRow[]>`(
  select json_group_array(json_object('id', ${dependency.id}, 'programmeId', ${dependency.programmeId},
    'predecessorId', ${dependency.predecessorId}, 'successorId', ${dependency.successorId},
    'predecessorStep', ${dependency.predecessorStep}, 'successorStep', ${dependency.successorStep},
    'lagDays', ${dependency.lagDays}))
  from ${dependency} where ${dependency.successorId} = ${subProcess.id}
)`.mapWith((value: string): DependencyRow[] => JSON.parse(value))

type StepRow = Omit<typeof step.$inferSelect, 'programmeId' | 'subProcessId' | 'slipReason' | 'version'>

/** The six steps of the sub-process at hand. */
const stepsOf = sql<StepRow[]>`(
  select json_group_array(json_object('id', ${step.id}, 'kind', ${step.kind},
    'plannedStart', ${step.plannedStart}, 'plannedEnd', ${step.plannedEnd},
    'baselineStart', ${step.baselineStart}, 'baselineEnd', ${step.baselineEnd},
    'actualStart', ${step.actualStart}, 'actualEnd', ${step.actualEnd}))
  from ${step} where ${step.subProcessId} = ${subProcess.id}
)`.mapWith((value: string): StepRow[] => JSON.parse(value))

function toStep(row: StepRow): Step {
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
