import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import type { ReadBoard } from '~/lib/read-board.server'
import { programmeAtHand } from '~/lib/scope.server'
import { scenario } from '~db/schema/planning'
import { ensureKnownParts } from '../known-parts.server'
import { openScenario } from '../scenario-at-hand.server'
import type { AdoptScenario, CreateScenario, OneScenario, RenameScenario, SaveScenario } from '../schema'
import { changeOfScenario, storeChange } from '../stored-change.server'
import { changePlan } from './apply-plan.server'

/** Keeps a what-if under a name, with what it changes of the plan; at first that may be nothing. Answers its id. */
export function createScenario(
  context: ChangeContext,
  { change: planned, name, note }: CreateScenario,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'createScenario', async (tx, record) => {
    authorise(context, 'scenario.plan')
    const { programme } = await programmeAtHand(tx, context)
    const madeById = context.actor.personId ?? stop({ code: 'forbidden' })
    const row = { name, note, programmeId: programme.id, madeById, madeAt: context.now }
    const { id } = present((await tx.insert(scenario).values(row).returning({ id: scenario.id }))[0])
    record.created('scenario', id, { name, note })
    if (planned) {
      await ensureKnownParts(tx, programme.id, planned)
      await storeChange(tx, id, planned)
    }
    return id
  })
}

/** Makes this the whole of what the scenario changes, starting from the plan as it was when it was drawn. */
export function saveScenario(
  context: ChangeContext,
  { change: planned, ...input }: SaveScenario,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'saveScenario', async (tx, record) => {
    authorise(context, 'scenario.plan')
    const row = await openScenario(tx, context, input)
    await ensureKnownParts(tx, row.programmeId, planned)
    const before = countOf(await changeOfScenario(tx, row.id))
    await storeChange(tx, row.id, planned)
    const version = row.version + 1
    await tx.update(scenario).set({ version }).where(eq(scenario.id, row.id))
    // Its moves are told by their numbers: they are nobody's plan until it is adopted, and then told one by one.
    record.changed('scenario', row.id, { ...before, edition: row.version }, { ...countOf(planned), edition: version })
    return row.id
  })
}

export function renameScenario(
  context: ChangeContext,
  { name, note, ...input }: RenameScenario,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'renameScenario', async (tx, record) => {
    authorise(context, 'scenario.plan')
    const row = await openScenario(tx, context, input)
    await tx
      .update(scenario)
      .set({ name, note, version: row.version + 1 })
      .where(eq(scenario.id, row.id))
    record.changed('scenario', row.id, row, { name, note })
    return row.id
  })
}

/** Puts a scenario away; it stays readable in the log. */
export function discardScenario(context: ChangeContext, input: OneScenario): Promise<Verdict<Changed<number>>> {
  return change(context, 'discardScenario', async (tx, record) => {
    authorise(context, 'scenario.plan')
    const row = await openScenario(tx, context, input)
    const after = { state: 'discarded' } as const
    await tx
      .update(scenario)
      .set({ ...after, version: row.version + 1 })
      .where(eq(scenario.id, row.id))
    record.changed('scenario', row.id, row, after)
    return row.id
  })
}

/**
 * Makes the scenario the plan: one change, which can be taken back as a whole. Refused as a change of the plan is, and
 * `planMoved` when the plan has changed under it. Answers the scenario's id.
 */
export function adoptScenario(
  context: ChangeContext,
  { slipReason, overloadReason, ...input }: AdoptScenario,
  readBoard: ReadBoard,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'adoptScenario', async (tx, record) => {
    authorise(context, 'scenario.plan')
    const row = await openScenario(tx, context, input)
    const planned = await changeOfScenario(tx, row.id)
    await changePlan(tx, record, context, planned, { slipReason, overloadReason }, readBoard)
    const after = { state: 'adopted' } as const
    await tx
      .update(scenario)
      .set({ ...after, version: row.version + 1 })
      .where(eq(scenario.id, row.id))
    record.changed('scenario', row.id, row, after)
    return row.id
  })
}

function countOf({ steps, waves, newWaves, cells }: Awaited<ReturnType<typeof changeOfScenario>>) {
  return { steps: steps.length, waves: waves.length, newWaves: newWaves.length, cells: cells.length }
}
