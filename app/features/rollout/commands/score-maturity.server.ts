import { and, eq } from 'drizzle-orm'
import { ALL_QUESTIONS, mayScore, type ScoreAnswers } from '~/domain/maturity'
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
import { readAnswers, type ScoreMaturity, writeAnswers } from '../schema'

/**
 * Keeps how a branch is scored in a quarter and what was answered, or corrects it. Answers the score's id. Refused: what `mayScore` refuses; a
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
    const answers = writeAnswers(input.answers)
    if (
      known &&
      known.deployment === scores.deployment &&
      known.effect === scores.effect &&
      known.evidence === evidence &&
      known.answers === answers
    )
      return known.id
    const scoredById = context.actor.personId ?? stop({ code: 'forbidden' })
    const after = { ...scores, scoredById, scoredOn: today }
    if (known) {
      await tx
        .update(maturityScore)
        .set({ ...after, answers, version: known.version + 1 })
        .where(eq(maturityScore.id, known.id))
      const before = { ...known, ...answerFields(readAnswers(known.answers)) }
      record.changed('maturityScore', known.id, before, { ...after, ...answerFields(input.answers) })
      return known.id
    }
    const values = { programmeId: programme.id, rolloutId: row.id, quarter, ...after }
    const inserted = await tx
      .insert(maturityScore)
      .values({ ...values, answers })
      .returning({ id: maturityScore.id })
    const made = present(inserted[0])
    record.created('maturityScore', made.id, { ...values, ...answerFields(input.answers) })
    return made.id
  })
}

/** Each answer as a field of its own in the log: `answer.share`. */
const answerFields = (answers: ScoreAnswers) =>
  Object.fromEntries(ALL_QUESTIONS.map((question) => [`answer.${question}`, answers[question] ?? null]))
