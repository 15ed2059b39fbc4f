import { eq } from 'drizzle-orm'
import { decideGate } from '~/features/gates/commands/decide-gate.server'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { gateRoom } from '~/features/gates/store.server'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { gateDecision, gateHold } from '~db/schema/gate'
import { programme } from '~db/schema/programme'
import { contextOf, makeMember, viewerWith } from './programme'
import { answerOf } from './waves'
import type { Ids } from './whole-programme'

/** How gates read the plan, as their pages do. */
export const READ = { plan: planOf, board: boardOf }

/** All about the gates of a programme as it stands now. */
export async function roomOf(db: Db, { id }: Pick<ProgrammeRow, 'id'>, today: string) {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, id))
  return gateRoom(db, row!, today, READ)
}

export const HOLD = { decision: 'hold', reason: '', condition: '等数据', returnsOn: '2026-04-01' } as const
export const GO = { decision: 'go', reason: '', condition: '', returnsOn: null, ownerId: null } as const

export async function decisionRow(db: Db, id: number) {
  const [row] = await db.read.select().from(gateDecision).where(eq(gateDecision.id, id))
  return row!
}

type People = Record<'office' | 'owner' | 'otherOwner' | 'lead' | 'otherLead' | 'asked' | 'executive', number>

/**
 * Pilot entries that are asked for, each of other people; and the charter on hold, with a condition for each person to
 * see to. Asked for by somebody else of the office, so that all of them may decide.
 */
export async function makeGates(db: Db, { id: programmeId }: ProgrammeRow, people: People, codes: readonly string[]) {
  const requester = await makeMember(db, programmeId, 'office')
  const office = contextOf(db, { programmeId, viewer: viewerWith(requester, 'office') })
  const ask = async (address: string, approverIds: number[]) =>
    answerOf(await requestGate(office, { address, note: '', dueOn: '2026-03-20', approverIds }, READ))
  const groups = [
    [people.owner, people.lead],
    [people.otherOwner, people.otherLead],
    [people.asked, people.office],
  ]
  const asked = new Map<number, Ids>()
  for (const [at, group] of groups.entries()) {
    const address = `pilot-${codes[at]}`
    const gateRequest = String(await ask(address, group))
    for (const id of group) asked.set(id, { asked: address, gateRequest })
  }
  await ask('charter', [people.executive])
  const executive = contextOf(db, { programmeId, viewer: viewerWith(people.executive, 'executive') })
  const decided = { ...HOLD, address: 'charter', ownerId: people.office, version: 1 }
  const decisionId = answerOf(await decideGate(executive, decided, READ))
  const holds = new Map<number, string>()
  for (const ownerId of groups.flat()) {
    const row = { programmeId, decisionId, condition: '等数据', ownerId, heldOn: '2026-03-02', returnsOn: '2026-04-01' }
    const made = await db.write(async (tx) => tx.insert(gateHold).values(row).returning({ id: gateHold.id }))
    holds.set(ownerId, String(made[0]!.id))
  }
  return {
    shared: { decision: String(decisionId), kind: 'rolloutEntry' } satisfies Ids,
    of: (personId: number): Ids => ({ ...asked.get(personId), hold: holds.get(personId)! }),
  }
}
