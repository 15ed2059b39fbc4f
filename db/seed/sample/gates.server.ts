import { desc, eq } from 'drizzle-orm'
import { PROGRAMME_GATES } from '~/domain/gate-key'
import { askedAt } from '~/domain/gate-rules'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { GATE_KINDS, type GateKind } from '~/domain/vocabulary'
import { closeHold } from '~/features/gates/commands/close-hold.server'
import { configureGate } from '~/features/gates/commands/configure-gate.server'
import { decideGate } from '~/features/gates/commands/decide-gate.server'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import { gateHold } from '~db/schema/gate'
import { APPROVERS, GATE_DAYS, GATES, type SampleGate } from './gates'
import { OFFICE } from './people'
import { PROGRAMME_STARTS } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

const READ = { plan: planOf, board: boardOf }

/** The office says who decides at which gate; gates are asked for, held, asked for again and passed. */
export function gateDeeds(stage: Stage): Deed[] {
  const set = GATE_KINDS.map(
    (gate): Deed => ({
      on: stage.timeline.day(PROGRAMME_STARTS),
      by: OFFICE,
      act: async (context) => void done(await configureGate(context, { gate, ...settingsAt(stage, gate) })),
    }),
  )
  return [...set, ...GATES.flatMap((one) => deedsOf(stage, one))]
}

function settingsAt(stage: Stage, gate: GateKind) {
  const day = PROGRAMME_GATES.find((one) => one === gate)
  return {
    asked: askedAt(gate, [], DEFAULT_THRESHOLDS).map(({ criterion }) => criterion),
    dimensionsReady: null,
    ownerActive: null,
    enablementReached: null,
    approverIds: APPROVERS[gate].map((key) => known(stage.people, key).id),
    plannedOn: day ? stage.timeline.day(GATE_DAYS[day]) : null,
    version: 0,
  }
}

function deedsOf(stage: Stage, { address, by, on, due, note, decision }: SampleGate): Deed[] {
  const { timeline, people } = stage
  const kind = address.startsWith('pilot-') ? 'pilotEntry' : address.startsWith('wave-') ? 'rolloutEntry' : address
  const approvers = APPROVERS[GATE_KINDS.find((one) => one === kind) ?? 'charter']
  const approverIds = approvers.map((key) => known(people, key).id)
  const asked: Deed = {
    on: timeline.day(on),
    by,
    act: async (context) =>
      void done(await requestGate(context, { address, note, dueOn: timeline.day(due), approverIds }, READ)),
  }
  if (decision === null) return [asked]
  const { hold } = decision
  const decided: Deed = {
    on: timeline.day(decision.on),
    by: decision.by,
    act: async (context) => {
      const waits = {
        condition: hold?.condition ?? '',
        returnsOn: hold ? timeline.day(hold.returnsOn) : null,
        ownerId: hold ? known(people, hold.owner).id : null,
      }
      const { decision: answer, reason } = decision
      done(await decideGate(context, { address, decision: answer, reason, version: 1, ...waits }, READ))
    },
  }
  const closing = hold?.closing
  if (!hold || !closing) return [asked, decided]
  const closed: Deed = {
    on: timeline.day(closing.on),
    by: hold.owner,
    act: async (context) => {
      const { id, version } = await latestHold(stage)
      done(await closeHold(context, { holdId: id, version, closing: closing.words }))
    },
  }
  return [asked, decided, closed]
}

async function latestHold({ db, programmeId }: Stage) {
  const [row] = await db.read
    .select()
    .from(gateHold)
    .where(eq(gateHold.programmeId, programmeId))
    .orderBy(desc(gateHold.id))
    .limit(1)
  if (!row) throw new Error('The sample holds no gate')
  return row
}
