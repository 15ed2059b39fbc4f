import { z } from 'zod'
import { optionalLine, optionalText, version } from '~/domain/form-fields'

const words = {
  titleZh: optionalLine,
  titleEn: optionalLine,
  textZh: optionalText,
  textEn: optionalText,
  pitfallZh: optionalText,
  pitfallEn: optionalText,
}
type Words = z.infer<z.ZodObject<typeof words>>

/** Either language may be empty, then the other is shown; one has to be there. */
const hasTitle = (value: Words) => value.titleZh !== '' || value.titleEn !== ''
const titleFault = { path: ['titleZh'], message: 'nameNeeded' }
const hasText = (value: Words) => value.textZh !== '' || value.textEn !== ''
const textFault = { path: ['textZh'], message: 'required' }

export const addPracticeSchema = z.object(words).refine(hasTitle, titleFault).refine(hasText, textFault)
export type AddPractice = z.infer<typeof addPracticeSchema> & { subProcessCode: string }

export const editPracticeSchema = z
  .object({ ...words, version })
  .refine(hasTitle, titleFault)
  .refine(hasText, textFault)
export type EditPractice = z.infer<typeof editPracticeSchema> & { practiceKey: string }

export const practiceVersionSchema = z.object({ version })
export type OnePractice = z.infer<typeof practiceVersionSchema> & { practiceKey: string }

export const movePracticeSchema = z.object({ direction: z.enum(['up', 'down'], 'choice'), version })
export type MovePractice = z.infer<typeof movePracticeSchema> & { practiceKey: string }

export const publishSchema = z.object({ note: optionalText, version })
export type Publish = z.infer<typeof publishSchema>

export const draftVersionSchema = z.object({ version })
export type OneDraft = z.infer<typeof draftVersionSchema>
