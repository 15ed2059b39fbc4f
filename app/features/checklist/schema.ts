import { z } from 'zod'
import { checkbox, count, optionalLine, version } from '~/domain/form-fields'
import { ITEM_WEIGHTS } from '~/domain/thresholds'
import { DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'

const words = {
  nameZh: optionalLine,
  nameEn: optionalLine,
  dimension: z.enum(DIMENSIONS, 'choice'),
  neededBy: z.enum(NEEDED_BY, 'choice'),
  weight: count(ITEM_WEIGHTS.min, ITEM_WEIGHTS.max),
  isBlocker: checkbox,
  evidenceRequired: checkbox,
}

/** Either language may be empty, then the other is shown; one has to be there. */
const hasName = (value: { nameZh: string; nameEn: string }) => value.nameZh !== '' || value.nameEn !== ''
const nameFault = { path: ['nameZh'], message: 'nameNeeded' }

export const addItemSchema = z.object(words).refine(hasName, nameFault)
/** Without a sub-process it is of the programme's template. */
export type AddItem = z.infer<typeof addItemSchema> & { subProcessId: number | null }

export const editItemSchema = z.object({ ...words, version }).refine(hasName, nameFault)
export type EditItem = z.infer<typeof editItemSchema> & { itemId: number }

export const itemVersionSchema = z.object({ version })
export type OneItem = z.infer<typeof itemVersionSchema> & { itemId: number }

export const moveItemSchema = z.object({ direction: z.enum(['up', 'down'], 'choice'), version })
export type MoveItem = z.infer<typeof moveItemSchema> & { itemId: number }

/** More than a company of many sub-processes has open at once. */
const ANSWERED_AT_ONCE = 5_000

/** `12:7:3`: to the list of sub-process 12, item 7 of the template as it was in version 3. */
const choice = z
  .string('required')
  .regex(/^[1-9]\d{0,9}:[1-9]\d{0,9}:[1-9]\d{0,9}$/, 'choice')
  .transform((value) => {
    const [subProcessId = 0, itemId = 0, itemVersion = 0] = value.split(':').map(Number)
    return { subProcessId, itemId, version: itemVersion }
  })

export const answerProposalsSchema = z.object({
  chosen: z.array(choice, 'required').min(1, 'required').max(ANSWERED_AT_ONCE, 'tooLong'),
})
export type AnswerProposals = z.infer<typeof answerProposalsSchema>
