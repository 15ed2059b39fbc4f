import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { BoardBranch, BoardCell, PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { rollout } from '~db/schema/wave'
import { frameOf } from './kept-plan.server'

/** One with 21 sub-processes at 200 branches takes about a megabyte. */
const kept = keptByRevision<PlanBoard>(10)

/** The plan as it is edited, as of this revision and day: two statements beside the frame that the plan has too. */
export function boardOf(db: Db, programme: ProgrammeRow, today: Day): Promise<PlanBoard> {
  return kept(db, programme, today, async () => {
    // What has been measured is of what has happened: no part of what is edited.
    const { measured: _, ...frame } = await frameOf(db, programme, today)
    return { ...frame, branches: await branchesOf(db), cells: await cellsOf(db, programme.id) }
  })
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
