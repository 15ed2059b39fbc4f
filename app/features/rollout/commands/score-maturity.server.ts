import { and, eq } from 'drizzle-orm'
import { mayScore } from '~/domain/maturity'
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
import { programmeAtHand } from '~/lib/scope.server'
import { maturityScore } from '~db/schema/landing'
import { rolloutAtHand } from '../rollout-at-hand.server'
import type { ScoreMaturity } from '../schema'

/**
 * Keeps how a branch is scored in a quarter, or corrects it. Answers the score's id. Refused: what `mayScore` refuses; a
 * conflict where somebody else has scored the quarter since the form was shown.
 */
export function scoreMaturity(context: ChangeContext, input: ScoreMaturity): Promise<Verdict<Changed<number>>> {
  return change(context, 'scoreMaturity', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const { row, ownerId, deputyId } = await rolloutAtHand(tx, context, input.rolloutId)
    authorise(context, 'maturity.score', { ownerId, deputyId, unitId: row.unitId })
    ensure(mayScore(input, { liveOn: row.liveOn, today }))
    const ofQuarter = and(eq(maturityScore.rolloutId, row.id), eq(maturityScore.quarter, input.quarter))
    const [known] = await tx.select().from(maturityScore).where(ofQuarter)
    const { quarter, evidence, version } = input
    if (known) ensureUnchanged(known, version, 'maturityScore')
    const scores = { deployment: input.deployment ?? 0, effect: input.effect ?? 0, evidence }
    if (
      known &&
      known.deployment === scores.deployment &&
      known.effect === scores.effect &&
      known.evidence === evidence
    )
      return known.id
    const scoredById = context.actor.personId ?? stop({ code: 'forbidden' })
    const after = { ...scores, scoredById, scoredOn: today }
    if (known) {
      await tx
        .update(maturityScore)
        .set({ ...after, version: known.version + 1 })
        .where(eq(maturityScore.id, known.id))
      record.changed('maturityScore', known.id, known, after)
      return known.id
    }
    const values = { programmeId: programme.id, rolloutId: row.id, quarter, ...after }
    const made = present((await tx.insert(maturityScore).values(values).returning({ id: maturityScore.id }))[0])
    record.created('maturityScore', made.id, values)
    return made.id
  })
}
