import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Day } from '~/domain/vocabulary'
import { type ChangeContext, chunks, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

export type WaveRow = typeof wave.$inferSelect
export type RolloutRow = typeof rollout.$inferSelect

/** Rows named in one statement by their ids; well below what SQLite takes. */
export const IDS_A_STATEMENT = 5_000

/** Inside a change: a wave of the programme at hand that is still there. */
export async function waveAtHand(tx: Statements, context: ChangeContext, waveId: number): Promise<WaveRow> {
  const ofProgramme = eq(wave.programmeId, context.programmeId ?? 0)
  return present(
    (
      await tx
        .select()
        .from(wave)
        .where(and(eq(wave.id, waveId), ofProgramme, isNull(wave.archivedAt)))
    )[0],
  )
}

/** Inside a change: a rollout in scope, its wave, and who answers for it. */
export async function rolloutAtHand(tx: Statements, context: ChangeContext, rolloutId: number) {
  const [row] = await tx
    .select({ rollout, wave, ownerId: subProcess.ownerId, deputyId: subProcess.deputyId })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .where(
      and(
        eq(rollout.id, rolloutId),
        eq(rollout.programmeId, context.programmeId ?? 0),
        isNull(rollout.archivedAt),
        isNull(wave.archivedAt),
      ),
    )
  return present(row)
}

/**
 * Takes rollouts out of scope and settles their open checks. What is done to the checks is told by the event of
 * their rollout.
 */
export async function archiveRollouts(tx: Statements, ids: readonly number[], at: number, today: Day): Promise<void> {
  for (const chunk of chunks(ids, IDS_A_STATEMENT)) {
    await tx
      .update(rollout)
      .set({ archivedAt: at, version: sql`${rollout.version} + 1` })
      .where(inArray(rollout.id, chunk))
    await settleChecks(tx, and(inArray(readinessCheck.rolloutId, chunk), isNull(readinessCheck.settledOn)), today)
  }
}

/** Ends the question of these checks, as of a day; null opens it again. */
export async function settleChecks(tx: Statements, which: SQL | undefined, settledOn: Day | null): Promise<void> {
  await tx
    .update(readinessCheck)
    .set({ settledOn, version: sql`${readinessCheck.version} + 1` })
    .where(which)
}
