import { and, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { staleUpTo } from '~/domain/readiness'
import type { Day } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { rollout } from '~db/schema/wave'
import type { Recorder } from './change.server'

/** Inside a change: the open ones of these checks become due on the day, since their gate moves. */
export async function moveDueDays(tx: Statements, record: Recorder, which: SQL | undefined, dueOn: Day): Promise<void> {
  const moving = and(which, isNull(readinessCheck.settledOn), ne(readinessCheck.dueOn, dueOn))
  const before = await tx
    .select({ id: readinessCheck.id, dueOn: readinessCheck.dueOn })
    .from(readinessCheck)
    .where(moving)
  if (before.length === 0) return
  await tx
    .update(readinessCheck)
    .set({ dueOn, version: sql`${readinessCheck.version} + 1` })
    .where(moving)
  for (const check of before) record.changed('readinessCheck', check.id, check, { dueOn })
}

/** The checks that a sub-process needs before its pilot. */
export function checksOfPilot(subProcessId: number): SQL | undefined {
  return and(eq(readinessCheck.subProcessId, subProcessId), eq(readinessCheck.neededBy, 'pilot'))
}

/** The checks of all rollouts in the scope of a wave. */
export function checksOfWave(tx: Statements, waveId: number): SQL | undefined {
  const ofWave = tx
    .select({ id: rollout.id })
    .from(rollout)
    .where(and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt)))
  return inArray(readinessCheck.rolloutId, ofWave)
}

/** Ends the question of these checks, as of a day; null opens it again. */
export async function settleChecks(tx: Statements, which: SQL | undefined, settledOn: Day | null): Promise<void> {
  await tx
    .update(readinessCheck)
    .set({ settledOn, version: sql`${readinessCheck.version} + 1` })
    .where(which)
}

/** In SQL what `isMet` and `isStale` of domain/readiness.ts say of one check that is still open. */
export function metAndFresh(today: Day, staleAfterDays: number): SQL | undefined {
  const { status, updatedOn, settledOn } = readinessCheck
  const isFresh = gt(updatedOn, staleUpTo(today, staleAfterDays))
  return and(isNull(settledOn), inArray(status, ['ready', 'waived']), or(eq(status, 'waived'), isFresh))
}

/** Inside a change: ends the question of these checks as of a day, and tells of each. */
export async function settleAndTell(
  tx: Statements,
  record: Recorder,
  which: SQL | undefined,
  settledOn: Day,
): Promise<void> {
  const checks = await tx
    .select({ id: readinessCheck.id, settledOn: readinessCheck.settledOn })
    .from(readinessCheck)
    .where(which)
  await settleChecks(tx, which, settledOn)
  for (const check of checks) record.changed('readinessCheck', check.id, check, { settledOn })
}
