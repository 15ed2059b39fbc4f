import { z } from 'zod'
import { checkbox, day, id, optionalText, text, version } from '~/domain/form-fields'
import { ADVICE_KINDS, ASK_ANSWERS, REPORT_SECTIONS } from '~/domain/vocabulary'

const ask = { text, askedOfId: id, dueOn: day }
export const addAskSchema = z.object(ask)
export type AddAsk = z.infer<typeof addAskSchema>
export const updateAskSchema = z.object({ ...ask, version })
export type UpdateAsk = z.infer<typeof updateAskSchema> & { askId: number }

export const answerAskSchema = z.object({ answer: z.enum(ASK_ANSWERS, 'choice'), answerText: text, version })
export type AnswerAsk = z.infer<typeof answerAskSchema> & { askId: number }

export const closeAskSchema = z.object({ outcome: text, version })
export type CloseAsk = z.infer<typeof closeAskSchema> & { askId: number }

export const giveAdviceSchema = z.object({
  section: z.enum(REPORT_SECTIONS, 'choice'),
  line: z.string().max(200, 'tooLong').default(''),
  kind: z.enum(ADVICE_KINDS, 'choice'),
  text,
})
export type GiveAdvice = z.infer<typeof giveAdviceSchema> & { reportId: number }

export const assignAdviceSchema = z.object({ ownerId: id, dueOn: day, version })
export type AssignAdvice = z.infer<typeof assignAdviceSchema> & { adviceId: number }

export const answerAdviceSchema = z.object({ answer: text, isClosed: checkbox, version })
export type AnswerAdvice = z.infer<typeof answerAdviceSchema> & { adviceId: number }

/** An ask or a piece of advice that is taken back. */
export const archiveSaidSchema = z.object({ version })
export type ArchiveAsk = z.infer<typeof archiveSaidSchema> & { askId: number }
export type ArchiveAdvice = z.infer<typeof archiveSaidSchema> & { adviceId: number }

export const addReaderSchema = z.object({ personId: id })
export type AddReader = z.infer<typeof addReaderSchema> & { reportId: number }

/** Of the executives listed, those who were there; the others were not. */
const session = { heldOn: day, note: optionalText, thereIds: z.array(id, 'choice').default([]) }
export const recordSessionSchema = z.object(session)
export type RecordSession = z.infer<typeof recordSessionSchema> & { reportId: number }
export const updateSessionSchema = z.object({ ...session, version })
export type UpdateSession = z.infer<typeof updateSessionSchema> & { sessionId: number }

export const archiveSessionSchema = z.object({ version })
export type ArchiveSession = z.infer<typeof archiveSessionSchema> & { sessionId: number }
