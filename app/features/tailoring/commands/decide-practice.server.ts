import { and, eq } from 'drizzle-orm'
import { judgeDecision, practicesIn } from '~/domain/tailoring'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  stop,
} from '~/lib/change.server'
import { practiceRows } from '~/lib/reference-practices.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { tailoring } from '~db/schema/tailoring'
import type { DecideTailoring } from '../schema'
import { savedDesigns, toldDesigns, writeDesigns } from '../unit-designs.server'

/**
 * Decides what becomes of a practice for one sub-process, or decides anew. Who and when stay as they were when only the
 * pitfalls change: those are met afterwards.
 * Refused: `forbidden`, `notFound` for a practice that does not hold there or anything but an unarchived branch,
 * `conflict`, `localDesignNeeded`, `decisionNeedsReason`. Answers the id of the decision.
 */
export async function decidePractice(
  context: ChangeContext,
  { subProcessId, practiceKey, units, version, ...said }: DecideTailoring,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'decidePractice', async (tx, record) => {
    const subProcess = await subProcessAtHand(tx, context, subProcessId)
    authorise(context, 'tailoring.decide', { ownerId: subProcess.ownerId, deputyId: subProcess.deputyId })
    const { programme, today } = await programmeAtHand(tx, context)
    const edition = programme.referenceEdition
    const practices = practicesIn(await practiceRows(tx, edition), edition)
    present(practices.find(({ key, subProcessCode }) => key === practiceKey && subProcessCode === subProcess.code))
    const row = await decisionOn(tx, subProcessId, practiceKey)
    if (row) ensureUnchanged(row, version, 'tailoring')
    else if (version !== 0) stop({ code: 'notFound' })
    const unitDesigns = await toldDesigns(tx, units)
    ensure(judgeDecision({ ...said, unitDesigns: units.length }))

    const now = { decidedOn: today, decidedById: context.actor.personId ?? stop({ code: 'forbidden' }) }
    if (!row) {
      const values = { programmeId: programme.id, subProcessId, practiceKey, edition, ...said, ...now }
      const { id } = present((await tx.insert(tailoring).values(values).returning({ id: tailoring.id }))[0])
      await writeDesigns(tx, id, units)
      record.created('tailoring', id, { ...values, unitDesigns })
      return id
    }

    const before = { ...row, unitDesigns: await savedDesigns(tx, row.id) }
    const after = { ...said, unitDesigns, edition }
    const isAnew = (['decision', 'reason', 'localDesign', 'unitDesigns', 'edition'] as const).some(
      (field) => before[field] !== after[field],
    )
    if (!isAnew && before.pitfalls === after.pitfalls) return row.id
    const by = isAnew ? now : {}
    await tx
      .update(tailoring)
      .set({ ...said, edition, ...by, version: row.version + 1 })
      .where(eq(tailoring.id, row.id))
    await writeDesigns(tx, row.id, units)
    record.changed('tailoring', row.id, before, { ...after, ...by })
    return row.id
  })
}

async function decisionOn(tx: Statements, subProcessId: number, practiceKey: string) {
  const [row] = await tx
    .select()
    .from(tailoring)
    .where(and(eq(tailoring.subProcessId, subProcessId), eq(tailoring.practiceKey, practiceKey)))
  return row
}
