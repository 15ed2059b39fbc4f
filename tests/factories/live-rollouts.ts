import { and, asc, eq } from 'drizzle-orm'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { rollout } from '~db/schema/wave'
import { contextOf, makeMember, makePerson, viewerWith } from './programme'
import { answerOf, cellsOf, makeStage } from './waves'

/** The day on which the first rollout went live: ten weeks before TODAY. */
export const LIVE_ON = '2025-12-22'

/**
 * Two sub-processes planned at two branches. The first of the rollouts is live; its sub-process has an owner, its branch
 * a lead.
 */
export async function makeLive() {
  const stage = await makeStage()
  const { db, programme, waveId, subProcessIds, unitIds } = stage
  const programmeId = programme.id
  const office = contextOf(db, { programmeId, viewer: viewerWith(stage.officePersonId, 'office') })
  const [first, second] = subProcessIds as [number, number]
  const [unitId, otherUnitId] = unitIds as [number, number]
  answerOf(await setScope(office, { waveId, cells: cellsOf([first, second], unitIds), version: 1 }))
  const ownerId = await makePerson(db)
  const leadId = await makeMember(db, programmeId, 'branchLead', { unitId })
  answerOf(await assignOwner(office, { subProcessId: first, ownerId, deputyId: null, version: 1 }))
  const rows = await db.read
    .select()
    .from(rollout)
    .where(and(eq(rollout.programmeId, programmeId), eq(rollout.subProcessId, first)))
    .orderBy(asc(rollout.unitId))
  const [live, planned] = rows as [(typeof rows)[0], (typeof rows)[0]]
  await db.write(async (tx) => tx.update(rollout).set({ liveOn: LIVE_ON }).where(eq(rollout.id, live!.id)))
  const as = (viewer: Parameters<typeof contextOf>[1]['viewer']) => contextOf(db, { programmeId, viewer })
  return {
    ...stage,
    office,
    owner: as(viewerWith(ownerId, 'owner')),
    lead: as(viewerWith(leadId, { role: 'branchLead', unitId })),
    stranger: as(viewerWith(await makePerson(db), 'owner')),
    executive: as(viewerWith(await makePerson(db), 'executive')),
    first,
    second,
    unitId,
    otherUnitId,
    liveId: live!.id,
    plannedId: planned!.id,
  }
}
