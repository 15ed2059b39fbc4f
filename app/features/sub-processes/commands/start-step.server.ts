import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type GatePassage, mayBegin } from '~/domain/gate-passage'
import type { PersonRef } from '~/domain/plan'
import { mayStart } from '~/domain/steps'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { checksOfPilot, metAndFresh, settleAndTell } from '~/lib/due-days.server'
import { passageOfPilot } from '~/lib/gate-passage.server'
import { PILOT_KEY, writePoints } from '~/lib/readiness-points.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { step, type subProcess } from '~db/schema/sub-process'
import { recordedSteps, rowOfKind, type StepRow } from '../recorded-steps.server'
import type { RecordStep } from '../schema'

/**
 * Records that a step has begun, or corrects the day it did. The pilot begins behind the Go of its gate; what has been
 * met since then is settled with its start, and what is not stays open. Refused: what `mayStart` and `mayBegin` refuse.
 */
export function startStep(context: ChangeContext, input: RecordStep): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'startStep', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const of = await subProcessAtHand(tx, context, input.subProcessId)
    authorise(context, 'step.record', of)
    const { rows, steps, hasRollouts } = await recordedSteps(tx, of.id)
    const row = rowOfKind(rows, input.kind)
    if (input.version !== undefined) ensureUnchanged(row, input.version, 'step')
    const owner = await ownerOf(tx, of.ownerId)
    ensure(mayStart({ steps, kind: input.kind, on: input.on, today, hasRollouts, owner }))
    const entry = await passageOfPilot(tx, of.id)
    if (row.kind === 'pilot') ensure(mayBegin(entry, { ...gateOf(of), on: input.on, began: row.actualStart }, 'on'))

    const after = { actualStart: input.on }
    if (row.actualStart === after.actualStart) return undefined
    await tx
      .update(step)
      .set({ ...after, version: row.version + 1 })
      .where(eq(step.id, row.id))
    record.changed('step', row.id, row, after)
    if (row.kind !== 'pilot') return undefined
    const { staleAfterDays } = programme
    const settled = row.actualStart === null ? metAndFresh(input.on, staleAfterDays) : settledAtStart(row, entry)
    await settleAndTell(tx, record, and(checksOfPilot(of.id), isNull(readinessCheck.retiredOn), settled), input.on)
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

/** What the start as it was recorded had settled: nothing on a day on which its gate did. */
function settledAtStart({ actualStart }: Pick<StepRow, 'actualStart'>, { passedOn }: GatePassage): SQL | undefined {
  return actualStart === null || actualStart === passedOn ? sql`false` : eq(readinessCheck.settledOn, actualStart)
}

function gateOf({ code, nameZh, nameEn }: Pick<typeof subProcess.$inferSelect, 'code' | 'nameZh' | 'nameEn'>) {
  return { gate: { kind: 'pilotEntry', code }, name: { zh: nameZh, en: nameEn } } as const
}
