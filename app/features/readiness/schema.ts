import { z } from 'zod'
import { day, id, optionalId, optionalLink, optionalText, version } from '~/domain/form-fields'
import { CHECK_STATUSES } from '~/domain/vocabulary'
import { markOf } from './answer-mark'

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

const gridRow = z.object({
  checkId: id,
  version,
  status: z.enum(CHECK_STATUSES, 'choice'),
  note: optionalText,
  evidenceNote: optionalText,
})
export type GridRow = z.infer<typeof gridRow>

/**
 * The table of checks as it is sent: for each row its fields under `name.id`, and for the chosen rows (`chosen.id`) what
 * `bulk` says. Gives the rows that say something new, or that say on purpose that nothing is.
 */
export const updateChecksSchema = z.record(z.string(), z.unknown()).transform((fields, context): GridRow[] =>
  Object.keys(fields).flatMap((name) => {
    const checkId = /^version\.(\d+)$/.exec(name)?.[1]
    if (checkId === undefined) return []
    const of = (field: string) => fields[`${field}.${checkId}`]
    const isChosen = of('chosen') !== undefined
    const bulk = isChosen ? CHECK_STATUSES.find((status) => status === fields.bulk) : undefined
    const texts = { note: sameLines(of('note')), evidenceNote: sameLines(of('evidenceNote')) }
    const parsed = gridRow.safeParse({ checkId, version: of('version'), status: bulk ?? of('status'), ...texts })
    for (const { path, message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [`${String(path[0])}.${checkId}`], message })
    }
    const isSaid = parsed.data && (markOf(parsed.data) !== of('was') || (isChosen && fields.bulk === 'unchanged'))
    return parsed.data && isSaid ? [parsed.data] : []
  }),
)
export type UpdateChecks = z.infer<typeof updateChecksSchema>

/** A form sends other line ends than are kept. */
export const sameLines = (text: unknown) => (typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : text)
