import { z } from 'zod'
import { day, id, optionalId, optionalLink, optionalText, version } from '~/domain/form-fields'
import { CHECK_STATUSES } from '~/domain/vocabulary'

export const answerCheckSchema = z.object({
  status: z.enum(CHECK_STATUSES, 'choice'),
  note: optionalText,
  evidenceNote: optionalText,
  evidenceLink: optionalLink,
  version,
})
export type UpdateCheck = z.infer<typeof answerCheckSchema> & { checkId: number }

/** More are not shown on any page at once. */
const CONFIRMED_AT_ONCE = 2000

export const confirmUnchangedSchema = z.object({
  checkIds: z.array(id, 'required').min(1, 'required').max(CONFIRMED_AT_ONCE, 'tooLong'),
})
export type ConfirmUnchanged = z.infer<typeof confirmUnchangedSchema>

export const assignCheckSchema = z.object({ assigneeId: optionalId, dueOn: day, version })
export type AssignCheck = z.infer<typeof assignCheckSchema> & { checkId: number }
