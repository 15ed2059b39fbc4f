import { and, eq, isNull, max } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { diagnosis, respondent, symptom } from '~db/schema/direction'
import { REFERENCE_SYMPTOMS } from '~db/seed/reference-model/symptoms'
import { diagnosisAtHand, symptomsOf } from '../rows.server'
import type { BeginDiagnosis } from '../schema'

/**
 * Begins the first diagnosis with the symptoms of the reference model, or the next version of one with its symptoms and
 * the leaders who were asked. Answers the new version's number. Refused: `draftExists`.
 */
export async function beginDiagnosis(
  context: ChangeContext,
  { diagnosisId }: BeginDiagnosis,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'beginDiagnosis', async (tx, record) => {
    authorise(context, 'direction.manage')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    const before = diagnosisId === null ? null : await diagnosisAtHand(tx, context, diagnosisId)
    const ofProgramme = eq(diagnosis.programmeId, programmeId)
    const [draft] = await tx
      .select({ id: diagnosis.id })
      .from(diagnosis)
      .where(and(ofProgramme, eq(diagnosis.state, 'draft')))
    if (draft) stop({ code: 'draftExists' })
    const [highest] = await tx
      .select({ number: max(diagnosis.number) })
      .from(diagnosis)
      .where(ofProgramme)

    const values = { programmeId, number: (highest?.number ?? 0) + 1, state: 'draft' as const }
    const { id } = present((await tx.insert(diagnosis).values(values).returning({ id: diagnosis.id }))[0])
    record.created('diagnosis', id, values)
    const symptoms = before
      ? await symptomsOf(tx, before.id)
      : REFERENCE_SYMPTOMS.map(({ track, weight, name }, position) => ({
          track,
          weight,
          position,
          nameZh: name.zh,
          nameEn: name.en,
        }))
    // They are those of the model, or of the version before: what is changed about them is told, not that they are there.
    await tx.insert(symptom).values(
      symptoms.map(({ track, nameZh, nameEn, weight, position }) => ({
        diagnosisId: id,
        track,
        nameZh,
        nameEn,
        weight,
        position,
      })),
    )
    if (before) {
      const asked = await tx
        .select({ personId: respondent.personId })
        .from(respondent)
        .where(and(eq(respondent.diagnosisId, before.id), isNull(respondent.archivedAt)))
      const again = asked.map(({ personId }) => ({ programmeId, diagnosisId: id, personId, invitedAt: context.now }))
      if (again.length > 0) await tx.insert(respondent).values(again)
    }
    return values.number
  })
}
