import { and, asc, eq, isNull } from 'drizzle-orm'
import type { BranchRollout } from '~/domain/roadmap-branches'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { rollout } from '~db/schema/wave'

/** Every rollout of the programme, in the order of the branches. One statement, whatever the size. */
export async function branchRollouts(db: Db, programmeId: number): Promise<BranchRollout[]> {
  const rows = await db.read
    .select({
      id: rollout.id,
      unitId: rollout.unitId,
      zh: unit.nameZh,
      en: unit.nameEn,
      subProcessId: rollout.subProcessId,
      waveId: rollout.waveId,
      baselineStart: rollout.baselineStart,
      baselineEnd: rollout.baselineEnd,
      expectedOn: rollout.expectedOn,
      liveOn: rollout.liveOn,
    })
    .from(rollout)
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  const branches = new Map(rows.map(({ unitId, zh, en }) => [unitId, { id: unitId, name: { zh, en } }]))
  return rows.flatMap(({ unitId, zh: _zh, en: _en, baselineStart, baselineEnd, ...row }) => {
    const branch = branches.get(unitId)
    const baseline = baselineStart && baselineEnd ? { start: baselineStart, end: baselineEnd } : null
    return branch ? [{ ...row, branch, baseline }] : []
  })
}
