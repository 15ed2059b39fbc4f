import { and, eq, isNull } from 'drizzle-orm'
import type { PersonRef } from '~/domain/plan'
import { mayStart } from '~/domain/steps'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  type Recorder,
} from '~/lib/change.server'
import { PILOT_KEY, writePoints } from '~/lib/readiness-points.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { step } from '~db/schema/sub-process'
import { recordedSteps, rowOfKind } from '../recorded-steps.server'
import type { RecordStep } from '../schema'

/**
 * Records that a step has begun, or corrects the day it did. With the pilot its gate is passed: the checks it asked
 * for are settled on that day.
 */
export function startStep(context: ChangeContext, input: RecordStep): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'startStep', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const of = await subProcessAtHand(tx, context, input.subProcessId)
    authorise(context, 'step.record', of)
    const { rows, steps, hasRollouts } = await recordedSteps(tx, of.id)
    const row = rowOfKind(rows, input.kind)
    if (input.version !== undefined) ensureUnchanged(row, input.version, 'step')
    const owner = await ownerOf(tx, of.ownerId)
    ensure(mayStart({ steps, kind: input.kind, on: input.on, today, hasRollouts, owner }))

    const after = { actualStart: input.on }
    if (row.actualStart === after.actualStart) return undefined
    await tx
      .update(step)
      .set({ ...after, version: row.version + 1 })
      .where(eq(step.id, row.id))
    record.changed('step', row.id, row, after)
    if (row.kind !== 'pilot') return undefined
    await settlePilotChecks(tx, record, of.id, input.on, row.actualStart)
    await writePoints(tx, { programmeId: of.programmeId, today }, [{ subProcessId: of.id, waveKey: PILOT_KEY }])
    return undefined
  })
}

async function ownerOf(tx: Statements, ownerId: number | null): Promise<PersonRef | null> {
  if (ownerId === null) return null
  const [row] = await tx
    .select({ id: person.id, zh: person.nameZh, en: person.nameEn, isBusiness: unit.isBusiness })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(and(eq(person.id, ownerId), isNull(person.archivedAt)))
  return row ? { id: row.id, name: { zh: row.zh, en: row.en }, isBusiness: row.isBusiness ?? false } : null
}

/** Settles what is open; where the start is only corrected, moves what the start had settled. */
async function settlePilotChecks(
  tx: Statements,
  record: Recorder,
  subProcessId: number,
  on: string,
  before: string | null,
): Promise<void> {
  const wasOpen = before === null ? isNull(readinessCheck.settledOn) : eq(readinessCheck.settledOn, before)
  const checks = await tx
    .select()
    .from(readinessCheck)
    .where(
      and(
        eq(readinessCheck.subProcessId, subProcessId),
        eq(readinessCheck.neededBy, 'pilot'),
        isNull(readinessCheck.retiredOn),
        wasOpen,
      ),
    )
  for (const check of checks) {
    const after = { settledOn: on }
    await tx
      .update(readinessCheck)
      .set({ ...after, version: check.version + 1 })
      .where(eq(readinessCheck.id, check.id))
    record.changed('readinessCheck', check.id, check, after)
  }
}
