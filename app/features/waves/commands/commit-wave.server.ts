import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { followWaves } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
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
import { todayIn } from '~/lib/clock.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { ProgrammeRow } from '~/lib/visit.server'
import type { Statements } from '~db/client.server'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { programmeAtHand, type WaveRow, waveAtHand } from '../rows.server'
import type { OneWave } from '../schema'

/**
 * Freezes the baseline: of the wave, of its rollouts, and of every step of the sub-processes in its scope that has
 * none yet. Answers the wave's id. Refused: `waveCommitted`, `waveEmpty`.
 */
export async function commitWave(
  context: ChangeContext,
  { waveId, version }: OneWave,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'commitWave', async (tx, record) => {
    authorise(context, 'wave.commit')
    const programme = await programmeAtHand(tx, context)
    const row = await waveAtHand(tx, context, waveId)
    const inScope = and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt))
    const rollouts = await tx.select().from(rollout).where(inScope)
    ensure(mayCommit({ committedOn: row.committedAt === null ? null : row.plannedStart }, rollouts.length))
    ensureUnchanged(row, version)

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
    await freezeSteps(tx, record, context, programme, [...new Set(rollouts.map((one) => one.subProcessId))])
    return waveId
  })
}

/** Frozen as they are seen: operation follows the waves, so that it does not begin its life with a slip. */
async function freezeSteps(
  tx: Statements,
  record: Recorder,
  context: ChangeContext,
  programme: ProgrammeRow,
  subProcessIds: readonly number[],
): Promise<void> {
  const rows = await tx
    .select()
    .from(step)
    .where(
      and(
        eq(step.programmeId, programme.id),
        inArray(step.subProcessId, [...subProcessIds]),
        isNull(step.baselineStart),
      ),
    )
  if (rows.length === 0) return
  const windows = await wavesBySubProcess(tx, programme.id)
  const calendar = await calendarOfProgramme(context.db, programme)
  const today = todayIn(programme.timeZone, context.now)
  const frozen = rows.map((row) => {
    const planned = { start: row.plannedStart, end: row.plannedEnd }
    const stored = { id: row.id, kind: row.kind, planned, baseline: null, actualStart: null, actualEnd: null }
    const [seen] = followWaves([stored], windows.get(row.subProcessId) ?? [], [], calendar, today)
    const range = seen?.planned ?? planned
    return { ...row, baselineStart: range.start, baselineEnd: range.end, version: row.version + 1 }
  })
  await tx
    .insert(step)
    .values(frozen)
    .onConflictDoUpdate({
      target: step.id,
      set: {
        baselineStart: sql`excluded.baseline_start`,
        baselineEnd: sql`excluded.baseline_end`,
        version: sql`excluded.version`,
      },
    })
  for (const [at, row] of rows.entries()) record.changed('step', row.id, row, frozen[at] ?? row)
}

async function wavesBySubProcess(tx: Statements, programmeId: number) {
  const rows = await tx
    .selectDistinct({ subProcessId: rollout.subProcessId, wave })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt)))
  const windows = new Map<number, ReturnType<typeof windowOf>[]>()
  for (const { subProcessId, wave: row } of rows) {
    windows.set(subProcessId, [...(windows.get(subProcessId) ?? []), windowOf(row)])
  }
  return windows
}

function windowOf(row: WaveRow) {
  return { planned: { start: row.plannedStart, end: row.plannedEnd }, baseline: null }
}
