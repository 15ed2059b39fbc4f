import { eq, sql } from 'drizzle-orm'
import type { GateDecision } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { programme } from '~db/schema/programme'
import { makePerson } from './programme'

type Of = { programmeId: number } & ({ subProcessId: number } | { waveId: number })

interface Said {
  /** Null: it waits for its decision. */
  decision?: GateDecision | null
  on?: string
  isOverride?: boolean
  /** When its hold returns; without a day it has been closed. */
  returnsOn?: string
}

/** A gate that somebody asked for and somebody else decided, long before the days that tests are about. */
export async function makeGateSaid(
  db: Db,
  of: Of,
  { decision = 'go', on = '2026-01-05', isOverride = false, returnsOn }: Said = {},
): Promise<void> {
  const { programmeId } = of
  const [requestedById, decidedById] = [await makePerson(db), await makePerson(db)]
  await db.write(async (tx) => {
    // As every change does, so that nothing is left of what was read before.
    await tx
      .update(programme)
      .set({ revision: sql`${programme.revision} + 1` })
      .where(eq(programme.id, programmeId))
    const gate = 'waveId' in of ? 'rolloutEntry' : 'pilotEntry'
    const state = decision === null ? 'open' : 'decided'
    const asked = { ...of, gate, dueOn: on, requestedById, requestedOn: on, state } as const
    const [request] = await tx.insert(gateRequest).values(asked).returning()
    if (decision === null) return
    const decided = {
      programmeId,
      requestId: request!.id,
      decision,
      decidedById,
      decidedOn: on,
      decidedAt: 0,
      isOverride,
    }
    const kept = { evidence: '{}', evidenceEdition: 1, evidenceHash: '' }
    const [made] = await tx
      .insert(gateDecision)
      .values({ ...decided, ...kept })
      .returning()
    if (decision !== 'hold') return
    const hold = { programmeId, decisionId: made!.id, condition: '等数据', ownerId: decidedById, heldOn: on }
    await tx.insert(gateHold).values({ ...hold, returnsOn: returnsOn ?? on, closedOn: returnsOn ? null : on })
  })
}
