import { eq } from 'drizzle-orm'
import { mayAnswer } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  type Recorder,
} from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { respondent, symptomAnswer } from '~db/schema/direction'
import { respondentAtHand, symptomsOf } from '../rows.server'
import type { AnswerDiagnosis } from '../schema'

/**
 * Keeps what a leader says, as a draft or finished; only finished answers count. They may be changed while the diagnosis
 * is open. Refused: `forbidden` to anybody else, `diagnosisNotOpen`, `answerMissing` (at the field of each).
 */
export async function answerDiagnosis(
  context: ChangeContext,
  { respondentId, version, isFinished, answers }: AnswerDiagnosis,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'answerDiagnosis', async (tx, record) => {
    const { respondent: row, diagnosis } = await respondentAtHand(tx, context, respondentId)
    authorise(context, 'direction.answer', { assigneeId: row.personId })
    const symptoms = await symptomsOf(tx, diagnosis.id)
    ensure(
      mayAnswer(
        diagnosis.state,
        symptoms.map(({ id }) => id),
        { isFinished, answers },
      ),
    )
    ensureUnchanged(row, version, 'respondent')

    const before = await tx.select().from(symptomAnswer).where(eq(symptomAnswer.respondentId, row.id))
    const known = new Map(before.map((one) => [one.symptomId, one]))
    let hasChanged = false
    for (const answer of answers) {
      hasChanged = (await keepAnswer(tx, record, row.id, known.get(answer.symptomId), answer)) || hasChanged
    }
    const after = { answeredAt: isFinished ? (row.answeredAt ?? context.now) : null }
    if (!hasChanged && after.answeredAt === row.answeredAt) return row.id
    await tx
      .update(respondent)
      .set({ ...after, version: row.version + 1 })
      .where(eq(respondent.id, row.id))
    record.changed('respondent', row.id, row, after)
    return row.id
  })
}

/** Whether it says anything new. */
async function keepAnswer(
  tx: Statements,
  record: Recorder,
  respondentId: number,
  before: typeof symptomAnswer.$inferSelect | undefined,
  { symptomId, score, evidence }: AnswerDiagnosis['answers'][number],
): Promise<boolean> {
  const after = { score, evidence }
  if (!before) {
    if (score === null && evidence === '') return false
    const values = { respondentId, symptomId, ...after }
    const { id } = present((await tx.insert(symptomAnswer).values(values).returning({ id: symptomAnswer.id }))[0])
    record.created('symptomAnswer', id, values)
    return true
  }
  if (before.score === score && before.evidence === evidence) return false
  await tx.update(symptomAnswer).set(after).where(eq(symptomAnswer.id, before.id))
  record.changed('symptomAnswer', before.id, before, after)
  return true
}
