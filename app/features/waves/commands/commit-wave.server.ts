import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Overload } from '~/domain/load'
import type { Verdict } from '~/domain/verdict'
import { type Day, STEP_KINDS } from '~/domain/vocabulary'
import { mayOverload, notYetAccepted, overloadsOfWave } from '~/domain/wave-overloads'
import { mayCommit } from '~/domain/waves'
import { acceptedLoads } from '~/lib/accepted-loads.server'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  type Recorder,
  stop,
} from '~/lib/change.server'
import type { ReadBoard } from '~/lib/read-board.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { acceptedOverload } from '~db/schema/planning'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { waveAtHand } from '../rows.server'
import type { CommitWave } from '../schema'

/**
 * Freezes the baseline: of the wave, of its rollouts, and of the steps before rollout of the sub-processes in its
 * scope that have none yet; and keeps why limits may be exceeded that are not yet accepted. Answers the wave's id.
 * Refused: `waveCommitted`, `waveEmpty`; `overloadUnexplained` (field `overloadReason`).
 */
export async function commitWave(
  context: ChangeContext,
  { waveId, version, overloadReason }: CommitWave,
  readBoard: ReadBoard,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'commitWave', async (tx, record) => {
    authorise(context, 'wave.commit')
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await waveAtHand(tx, context, waveId)
    const inScope = and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt))
    const rollouts = await tx.select().from(rollout).where(inScope)
    ensure(mayCommit({ committedOn: row.committedAt === null ? null : row.plannedStart }, rollouts.length))
    ensureUnchanged(row, version, 'wave')
    // Changes are written one at a time, so what the board says holds until this one is written.
    const board = await readBoard(context.db, programme, today)
    const overloads = notYetAccepted(overloadsOfWave(board, waveId, today), await acceptedLoads(tx, programme.id))
    ensure(mayOverload(overloads, overloadReason))

    const baseline = { baselineStart: row.plannedStart, baselineEnd: row.plannedEnd }
    const after = { ...baseline, committedAt: context.now }
    await tx
      .update(wave)
      .set({ ...after, version: row.version + 1 })
      .where(eq(wave.id, waveId))
    record.changed('wave', waveId, row, after)
    await tx
      .update(rollout)
      .set({ ...baseline, version: sql`${rollout.version} + 1` })
      .where(inScope)
    for (const one of rollouts) record.changed('rollout', one.id, one, baseline)
    await freezeSteps(tx, record, programme.id, [...new Set(rollouts.map((one) => one.subProcessId))])
    const acceptedById = context.actor.personId
    const reason = { reason: overloadReason, acceptedOn: today, acceptedById }
    for (const one of overloads) await accept(tx, record, { programmeId: programme.id, ...reason }, one)
    return waveId
  })
}

interface Acceptance {
  programmeId: number
  reason: string
  acceptedOn: Day
  /** Null for the installation itself, which accepts nothing. */
  acceptedById: number | null
}

async function accept(
  tx: Statements,
  record: Recorder,
  { acceptedById, ...acceptance }: Acceptance,
  { kind, id, range, peak, limit }: Overload,
): Promise<void> {
  const row = {
    ...acceptance,
    kind,
    personId: kind === 'owner' ? id : null,
    unitId: kind === 'branch' ? id : null,
    fromDay: range.start,
    toDay: range.end,
    peak,
    limit,
    acceptedById: acceptedById ?? stop({ code: 'forbidden' }),
  }
  const made = present((await tx.insert(acceptedOverload).values(row).returning({ id: acceptedOverload.id }))[0])
  record.created('acceptedOverload', made.id, row)
}

/** Rollout and operation follow the waves, in their baseline too: only the steps before them are frozen by themselves. */
const STEPS_BEFORE_ROLLOUT = STEP_KINDS.filter((kind) => kind !== 'rollout' && kind !== 'operation')

/** The steps of these sub-processes that have no baseline yet get it from their plan. */
async function freezeSteps(
  tx: Statements,
  record: Recorder,
  programmeId: number,
  subProcessIds: readonly number[],
): Promise<void> {
  const isOpen = and(
    eq(step.programmeId, programmeId),
    inArray(step.subProcessId, [...subProcessIds]),
    inArray(step.kind, STEPS_BEFORE_ROLLOUT),
    isNull(step.baselineStart),
  )
  const rows = await tx.select().from(step).where(isOpen)
  await tx
    .update(step)
    .set({
      baselineStart: sql`${step.plannedStart}`,
      baselineEnd: sql`${step.plannedEnd}`,
      version: sql`${step.version} + 1`,
    })
    .where(isOpen)
  for (const row of rows) {
    record.changed('step', row.id, row, { baselineStart: row.plannedStart, baselineEnd: row.plannedEnd })
  }
}
