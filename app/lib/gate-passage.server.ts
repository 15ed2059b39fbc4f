import { eq, type SQL, sql } from 'drizzle-orm'
import { type GatePassage, NOT_ASKED, passageOf, type SaidAtGate } from '~/domain/gate-passage'
import type { Statements } from '~db/client.server'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'

type Said = SaidAtGate & { id: number }

/** What was asked and said at the gate of these requests; with what is at hand, it costs no statement of its own. */
function passage(which: SQL) {
  return sql<GatePassage>`(
    select json_group_array(json_object('id', asked.id, 'state', asked.state,
      'decision', decided.decision, 'decidedOn', decided.decided_on,
      'returnsOn', (select max(held.returns_on) from ${gateHold} as held
        where held.decision_id = decided.id and held.closed_on is null)))
    from ${gateRequest} as asked left join ${gateDecision} as decided on decided.request_id = asked.id
    where ${which}
  )`.mapWith((text: string) => passageOf((JSON.parse(text) as Said[]).sort((a, b) => b.id - a.id)))
}

/** Of the sub-process at hand: how its pilot entry stands. */
export const pilotPassage = passage(sql`asked.sub_process_id = ${subProcess.id} and asked.gate = 'pilotEntry'`)

/** Of the wave at hand: how its rollout entry stands. */
export const wavePassage = passage(sql`asked.wave_id = ${wave.id} and asked.gate = 'rolloutEntry'`)

/** How the pilot entry of a sub-process stands, also inside a change. */
export async function passageOfPilot(read: Statements, subProcessId: number): Promise<GatePassage> {
  const [row] = await read.select({ entry: pilotPassage }).from(subProcess).where(eq(subProcess.id, subProcessId))
  return row?.entry ?? NOT_ASKED
}

/** How the rollout entry of a wave stands, also inside a change. */
export async function passageOfWave(read: Statements, waveId: number): Promise<GatePassage> {
  const [row] = await read.select({ entry: wavePassage }).from(wave).where(eq(wave.id, waveId))
  return row?.entry ?? NOT_ASKED
}
