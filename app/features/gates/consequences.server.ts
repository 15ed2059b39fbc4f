import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GateOfPlan } from '~/domain/gate-facts'
import type { Day } from '~/domain/vocabulary'
import type { Recorder } from '~/lib/change.server'
import { checksOfPilot, checksOfWave, metAndFresh, settleAndTell, settleChecks } from '~/lib/due-days.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Statements } from '~db/client.server'
import { gateHold } from '~db/schema/gate'
import { rollout } from '~db/schema/wave'
import type { RequestRecord } from './rows.server'
import { openHold } from './store.server'

interface Deciding {
  tx: Statements
  record: Recorder
  today: Day
}

/**
 * What a Go lets happen: rollouts of the wave begin, and the question of the checks that are met is over. Those that
 * are not met, or that nobody has spoken of for too long, stay open and due: an override does not make them ready.
 */
export async function goAhead(
  { tx, record, today, programme }: Deciding & { programme: ProgrammeRow },
  { key, wave, subProcesses }: GateOfPlan,
): Promise<void> {
  const isMet = metAndFresh(today, programme.staleAfterDays)
  if (wave) {
    await startRollouts({ tx, record, today }, wave.id)
    await settleChecks(tx, and(checksOfWave(tx, wave.id), isMet), today)
  }
  const [of] = subProcesses
  if (key.kind !== 'pilotEntry' || !of) return
  await settleAndTell(tx, record, and(checksOfPilot(of.id), isMet), today)
}

/** Whatever was held before is answered with the new decision. */
export async function closeEarlierHolds(
  { tx, record, today, personId }: Deciding & { personId: number },
  requests: readonly RequestRecord[],
): Promise<void> {
  for (const { decision } of requests) {
    const hold = openHold(decision?.holds ?? [])
    if (!hold) continue
    const after = { closedOn: today, closedById: personId }
    await tx
      .update(gateHold)
      .set({ ...after, version: hold.version + 1 })
      .where(eq(gateHold.id, hold.id))
    record.changed('gateHold', hold.id, { closedOn: null, closedById: null }, after)
  }
}

async function startRollouts({ tx, record, today }: Deciding, waveId: number): Promise<void> {
  const waiting = and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt), isNull(rollout.startedOn))
  const rows = await tx.select().from(rollout).where(waiting)
  await tx
    .update(rollout)
    .set({ startedOn: today, version: sql`${rollout.version} + 1` })
    .where(waiting)
  for (const one of rows) record.changed('rollout', one.id, one, { startedOn: today })
}
