import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Step, SubProcess } from '~/domain/plan'
import type { BoardBranch, BoardCell, PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { step } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'
import { planOf } from './kept-plan.server'
import { toStep } from './queries.server'

/** One with 21 sub-processes at 200 branches takes about a megabyte. */
const kept = keptByRevision<PlanBoard>(10)

/** The plan as it is edited, as of this revision and day: three statements beside those of the plan. */
export function boardOf(db: Db, programme: ProgrammeRow, today: Day): Promise<PlanBoard> {
  return kept(db, programme, today, () => loadBoard(db, programme, today))
}

async function loadBoard(db: Db, programme: ProgrammeRow, today: Day): Promise<PlanBoard> {
  const { subProcesses, checks, waves, dependencies, waveDependencies, calendar, ...plan } = await planOf(
    db,
    programme,
    today,
  )
  const steps = await db.read.select().from(step).where(eq(step.programmeId, programme.id))
  const own = new Map(steps.map((row) => [row.id, toStep(row)]))
  return {
    programme: plan.programme,
    calendar,
    waves,
    dependencies,
    waveDependencies,
    checks,
    subProcesses: subProcesses.map((one) => withOwnDays(one, own)),
    branches: await branchesOf(db),
    cells: await cellsOf(db, programme.id),
  }
}

/** In a plan rollout and operation follow the waves; on a board every step has the days that are stored for it. */
function withOwnDays(one: SubProcess, own: ReadonlyMap<number, Step>): SubProcess {
  return { ...one, steps: one.steps.map((step) => own.get(step.id) ?? step) }
}

async function branchesOf(db: Db): Promise<BoardBranch[]> {
  const region = alias(unit, 'region')
  const rows = await db.read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn, regionZh: region.nameZh, regionEn: region.nameEn })
    .from(unit)
    .leftJoin(region, eq(region.id, unit.parentId))
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(region.position), asc(region.id), asc(unit.position), asc(unit.id))
  return rows.map(({ id, zh, en, regionZh, regionEn }) => ({
    id,
    name: { zh, en },
    region: regionZh === null ? null : { zh: regionZh, en: regionEn ?? '' },
  }))
}

function cellsOf(db: Db, programmeId: number): Promise<BoardCell[]> {
  const { subProcessId, unitId, waveId, expectedOn, liveOn } = rollout
  return db.read
    .select({ subProcessId, unitId, waveId, expectedOn, liveOn })
    .from(rollout)
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt)))
    .orderBy(asc(rollout.id))
}
