import { consequencesOf } from '~/domain/consequences'
import { editOf, isEmptyChange, type PlanChange } from '~/domain/plan-change'
import { type Explanations, explainedBars, mayChangePlan } from '~/domain/plan-verdict'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, type Recorder, stop } from '~/lib/change.server'
import type { ReadBoard } from '~/lib/read-board.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { acceptedOverload } from '~db/schema/planning'
import { authorisePlan } from '../authorise-plan.server'
import type { ApplyPlan } from '../schema'
import { writePlanChange } from '../write-change.server'

/**
 * Makes a change of the plan as a whole: steps and waves move, waves are added, rollouts come, go and change their
 * wave. The change must be complete, as the preview gave it. Answers how many bars and rollouts it changed.
 * Refused: see `mayChangePlan`; `forbidden` for what the actor may not plan.
 */
export function applyPlan(
  context: ChangeContext,
  { change: planned, ...explanations }: ApplyPlan,
  readBoard: ReadBoard,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'applyPlan', (tx, record) => changePlan(tx, record, context, planned, explanations, readBoard))
}

/** Inside a change: judges a change of the plan by the board as it is now, and makes it. */
export async function changePlan(
  tx: Statements,
  record: Recorder,
  context: ChangeContext,
  planned: PlanChange,
  explanations: Explanations,
  readBoard: ReadBoard,
): Promise<number> {
  const { programme, today } = await programmeAtHand(tx, context)
  await authorisePlan(tx, context, {
    stepIds: planned.steps.map((one) => one.id),
    hasWaves: planned.waves.length + planned.newWaves.length + planned.cells.length > 0,
  })
  if (isEmptyChange(planned)) return 0
  // Changes are written one at a time, so what is committed is what this change finds.
  const board = await readBoard(context.db, programme, today)
  const consequences = consequencesOf(board, editOf(planned), today)
  ensure(mayChangePlan(board, planned, consequences, explanations))

  const { steps, waves } = explainedBars(consequences)
  const placing = { tx, record, programmeId: programme.id, calendar: board.calendar, today, now: context.now }
  await writePlanChange(placing, planned, {
    reason: explanations.slipReason,
    needsReason: steps,
    wavesNeedReason: waves,
  })
  for (const { kind, id, limit, peak, range } of consequences.overloads) {
    const row = {
      programmeId: programme.id,
      kind,
      personId: kind === 'owner' ? id : null,
      unitId: kind === 'branch' ? id : null,
      fromDay: range.start,
      toDay: range.end,
      peak,
      limit,
      reason: explanations.overloadReason,
      acceptedOn: today,
      acceptedById: context.actor.personId ?? stop({ code: 'forbidden' }),
    }
    const [made] = await tx.insert(acceptedOverload).values(row).returning({ id: acceptedOverload.id })
    if (made) record.created('acceptedOverload', made.id, row)
  }
  return planned.steps.length + planned.waves.length + planned.newWaves.length + planned.cells.length
}
