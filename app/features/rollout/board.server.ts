import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Day, Name } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { type PlacedStanding, standingsOf } from '~/lib/rollout-standings.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'

export interface PlacedBranch {
  id: number
  name: Name
  /** The region that it lies in; null where it hangs elsewhere. */
  region: { id: number; name: Name } | null
}

/** Everything that is rolled out, and where. */
export interface Board {
  /** In the order of the model; only those with a rollout. */
  subProcesses: readonly { id: number; code: string; name: Name }[]
  /** In the company's order, those of one region together; only those with a rollout. */
  branches: readonly PlacedBranch[]
  rollouts: readonly PlacedStanding[]
}

const kept = keptByRevision<Board>(20)

/** As of this revision and day: three statements, once for all who ask. */
export function boardOf(db: Db, programme: ProgrammeRow, today: Day): Promise<Board> {
  return kept(db, programme, today, async () => {
    const rollouts = await standingsOf(db, programme, today)
    const subProcessIds = new Set(rollouts.map((one) => one.subProcessId))
    const unitIds = new Set(rollouts.map((one) => one.unitId))
    const subProcesses = await subProcessesOf(db, programme.id)
    const branches = await branchesInRegions(db)
    return {
      subProcesses: subProcesses.filter(({ id }) => subProcessIds.has(id)),
      branches: branches.filter(({ id }) => unitIds.has(id)),
      rollouts,
    }
  })
}

async function subProcessesOf(db: Db, programmeId: number) {
  const rows = await db.read
    .select({ id: subProcess.id, code: subProcess.code, zh: subProcess.nameZh, en: subProcess.nameEn })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map(({ id, code, zh, en }) => ({ id, code, name: { zh, en } }))
}

/** The branches of the company, those of one region together; archived ones too, where something is live at one. */
async function branchesInRegions(db: Db): Promise<PlacedBranch[]> {
  const rows = await db.read
    .select({ id: unit.id, kind: unit.kind, parentId: unit.parentId, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .orderBy(asc(unit.position), asc(unit.id))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const regionOf = (parentId: number | null): PlacedBranch['region'] => {
    const parent = parentId === null ? undefined : byId.get(parentId)
    if (!parent) return null
    if (parent.kind !== 'region') return regionOf(parent.parentId)
    return { id: parent.id, name: { zh: parent.zh, en: parent.en } }
  }
  const branches = rows
    .filter(({ kind }) => kind === 'branch')
    .map(({ id, zh, en, parentId }) => ({ id, name: { zh, en }, region: regionOf(parentId) }))
  const regions = [...new Set(branches.map(({ region }) => region?.id ?? 0))]
  return regions.flatMap((region) => branches.filter((one) => (one.region?.id ?? 0) === region))
}
