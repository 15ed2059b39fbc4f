import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { STEP_KINDS } from '~/domain/vocabulary'
import { mayCommit } from '~/domain/waves'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  type Recorder,
} from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { waveAtHand } from '../rows.server'
import type { OneWave } from '../schema'

/**
 * Freezes the baseline: of the wave, of its rollouts, and of the steps before rollout of the sub-processes in its
 * scope that have none yet. Answers the wave's id. Refused: `waveCommitted`, `waveEmpty`.
 */
export async function commitWave(
  context: ChangeContext,
  { waveId, version }: OneWave,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'commitWave', async (tx, record) => {
    authorise(context, 'wave.commit')
    const { programme } = await programmeAtHand(tx, context)
    const row = await waveAtHand(tx, context, waveId)
    const inScope = and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt))
    const rollouts = await tx.select().from(rollout).where(inScope)
    ensure(mayCommit({ committedOn: row.committedAt === null ? null : row.plannedStart }, rollouts.length))
    ensureUnchanged(row, version, 'wave')

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
    return waveId
  })
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
