import { z } from 'zod'
import { day, id, line, optionalDay, optionalText, version } from '~/domain/form-fields'
import { ENTRY_KINDS, ENTRY_SUBJECTS, type EntrySubject } from '~/domain/vocabulary'

/** From 1 to 5, or not rated. */
const rating = z
  .enum(['', '1', '2', '3', '4', '5'], 'choice')
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))

export interface EntryLink {
  subject: EntrySubject
  id: number
}

/** What `subProcess:12` names; null for anything else. */
function linkWritten(value: string): EntryLink | null {
  const [name, number = ''] = value.split(':')
  const subject = ENTRY_SUBJECTS.find((one) => one === name)
  return subject && /^[1-9]\d{0,9}$/.test(number) ? { subject, id: Number(number) } : null
}

/** What an address asks to be linked; what makes no sense is left out. */
export const linksInAddress = (values: readonly string[]) => values.flatMap((value) => linkWritten(value) ?? [])

/** An empty choice is no link. */
const links = z
  .array(z.string())
  .default([])
  .transform((values, context): EntryLink[] => {
    const read = [...new Set(values.filter(Boolean))].map(linkWritten)
    if (read.every((one) => one !== null)) return read
    context.addIssue({ code: 'custom', message: 'choice' })
    return z.NEVER
  })

const facts = {
  kind: z.enum(ENTRY_KINDS, 'choice'),
  title: line,
  description: optionalText,
  response: optionalText,
  probability: rating,
  impact: rating,
  ownerId: id,
  dueOn: optionalDay,
  links,
}

export const addEntrySchema = z.object(facts)
export type AddEntry = z.infer<typeof addEntrySchema>

export const updateEntrySchema = z.object({ ...facts, version })
export type UpdateEntry = z.infer<typeof updateEntrySchema> & { entryId: number }

export const closeEntrySchema = z.object({ closedOn: day, outcome: optionalText, version })
export type CloseEntry = z.infer<typeof closeEntrySchema> & { entryId: number }

export const reopenEntrySchema = z.object({ version })
export type ReopenEntry = z.infer<typeof reopenEntrySchema> & { entryId: number }
