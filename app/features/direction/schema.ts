import { z } from 'zod'
import { HIGHEST_ANSWER } from '~/domain/direction'
import { checkbox, count, day, id, optionalId, optionalLine, optionalText, version } from '~/domain/form-fields'
import { DIRECTIONS, TRACKS } from '~/domain/vocabulary'

/** The version that the next one is begun from; none for the first. */
export const beginDiagnosisSchema = z.object({ diagnosisId: optionalId })
export type BeginDiagnosis = z.infer<typeof beginDiagnosisSchema>

export const oneDiagnosisSchema = z.object({ diagnosisId: id, version })
export type OneDiagnosis = z.infer<typeof oneDiagnosisSchema>

const symptomFacts = { nameZh: optionalLine, nameEn: optionalLine, weight: count(1, 5) }
const isNamed = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => nameZh !== '' || nameEn !== ''
const named = { error: 'nameNeeded', path: ['nameZh'] }

export const addSymptomSchema = z
  .object({ ...symptomFacts, track: z.enum(TRACKS, 'choice'), diagnosisId: id })
  .refine(isNamed, named)
export type AddSymptom = z.infer<typeof addSymptomSchema>

export const updateSymptomSchema = z.object({ ...symptomFacts, version }).refine(isNamed, named)
export type UpdateSymptom = z.infer<typeof updateSymptomSchema> & { symptomId: number }

export const moveSymptomSchema = z.object({ to: z.enum(['up', 'down'], 'choice') })
export type MoveSymptom = z.infer<typeof moveSymptomSchema> & { symptomId: number }

export const inviteLeadersSchema = z.object({ diagnosisId: id, personIds: z.array(id, 'choice').min(1, 'choice') })
export type InviteLeaders = z.infer<typeof inviteLeadersSchema>

/** A score and the evidence for it, each under the id of the symptom; an empty score is none yet. */
export const answerDiagnosisSchema = z
  .looseObject({ respondentId: id, version, finish: checkbox })
  .transform(({ respondentId, version, finish, ...rest }, context) => {
    const answers = Object.keys(rest).flatMap((field) => {
      const [, key] = /^(?:score|evidence)-([1-9]\d{0,9})$/.exec(field) ?? []
      return key === undefined ? [] : [key]
    })
    const parsed = [...new Set(answers)].map((key) => {
      const score = rest[`score-${key}`] ?? ''
      const evidence = optionalText.safeParse(rest[`evidence-${key}`])
      if (!evidence.success) context.addIssue({ code: 'custom', message: 'tooLong', path: [`evidence-${key}`] })
      if (score !== '' && !isScore(score))
        context.addIssue({ code: 'custom', message: 'choice', path: [`score-${key}`] })
      return {
        symptomId: Number(key),
        score: score === '' ? null : Number(score),
        evidence: evidence.success ? evidence.data : '',
      }
    })
    return { respondentId, version, isFinished: finish, answers: parsed }
  })
export type AnswerDiagnosis = z.infer<typeof answerDiagnosisSchema>

export const recordDecisionSchema = z.object({
  direction: z.enum(DIRECTIONS, 'choice'),
  decidedOn: day,
  decidedById: id,
  reason: optionalText,
})
export type RecordDecision = z.infer<typeof recordDecisionSchema>

function isScore(value: unknown): boolean {
  return typeof value === 'string' && /^\d$/.test(value) && Number(value) <= HIGHEST_ANSWER
}
