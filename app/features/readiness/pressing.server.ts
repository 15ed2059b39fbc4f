import { and, count, eq, inArray, isNull, lt, notInArray, or, type SQL } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import type { Viewer } from '~/domain/permissions'
import type { Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'

/**
 * Open checks that a person answers for: those assigned to them, and those assigned to nobody of sub-processes they
 * own or stand in for, or of the branch they lead. Each way is sought by its own index, so that it costs what it finds
 * and not what the programme holds.
 */
export function answeredBy(db: Db, programmeId: number, viewer: Viewer): SQL {
  const { personId } = viewer
  const branches = viewer.roles.flatMap(({ role, unitId }) =>
    role === 'branchLead' && unitId !== null ? [unitId] : [],
  )
  const ids = () => db.read.select({ id: readinessCheck.id }).from(readinessCheck)
  const asked = ids().where(eq(readinessCheck.assigneeId, personId))
  const owned = ids()
    .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
    .where(
      and(
        eq(subProcess.programmeId, programmeId),
        or(eq(subProcess.ownerId, personId), eq(subProcess.deputyId, personId)),
        isNull(readinessCheck.assigneeId),
      ),
    )
  const atBranch = ids()
    .innerJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .where(
      and(eq(rollout.programmeId, programmeId), inArray(rollout.unitId, branches), isNull(readinessCheck.assigneeId)),
    )
  return inArray(readinessCheck.id, union(asked, owned, atBranch))
}

/** How many of them are overdue or blocked. */
export const pressingChecks = (db: Db, programmeId: number, viewer: Viewer, today: Day): SQL => {
  const overdue = and(lt(readinessCheck.dueOn, today), notInArray(readinessCheck.status, ['ready', 'waived']))
  return db.read
    .select({ n: count() })
    .from(readinessCheck)
    .where(
      and(
        eq(readinessCheck.programmeId, programmeId),
        isNull(readinessCheck.settledOn),
        answeredBy(db, programmeId, viewer),
        or(overdue, eq(readinessCheck.status, 'blocked')),
      ),
    )
    .getSQL()
}
