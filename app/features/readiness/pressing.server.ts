import { and, count, eq, isNull, lt, notInArray, or, type SQL } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import type { Day } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'

/**
 * Open checks that a person answers for: those assigned to them, and those assigned to nobody of sub-processes they
 * own or stand in for, or of the branch they lead.
 */
export function answeredBy(viewer: Viewer): SQL | undefined {
  const { personId } = viewer
  const branches = viewer.roles.flatMap(({ role, unitId }) =>
    role === 'branchLead' && unitId !== null ? [unitId] : [],
  )
  const unassigned = or(
    eq(subProcess.ownerId, personId),
    eq(subProcess.deputyId, personId),
    ...branches.map((unitId) => eq(rollout.unitId, unitId)),
  )
  return or(eq(readinessCheck.assigneeId, personId), and(isNull(readinessCheck.assigneeId), unassigned))
}

const kept = keptByRevision<number>(2_000)

/** How many of them are overdue or blocked: the number beside "My work". */
export function countPressingChecks(db: Db, programme: ProgrammeRow, viewer: Viewer, today: Day): Promise<number> {
  return kept(db, programme, today, () => loadCount(db, programme.id, viewer, today), String(viewer.personId))
}

async function loadCount(db: Db, programmeId: number, viewer: Viewer, today: Day): Promise<number> {
  const overdue = and(lt(readinessCheck.dueOn, today), notInArray(readinessCheck.status, ['ready', 'waived']))
  const [row] = await db.read
    .select({ n: count() })
    .from(readinessCheck)
    .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .where(
      and(
        eq(readinessCheck.programmeId, programmeId),
        isNull(readinessCheck.settledOn),
        answeredBy(viewer),
        or(overdue, eq(readinessCheck.status, 'blocked')),
      ),
    )
  return row?.n ?? 0
}
