import { z } from 'zod'
import { checkbox, count, version } from '~/domain/form-fields'
import type { REPORT_SECTIONS } from '~/domain/vocabulary'

const WORDS = 4000

/** Line ends are kept as they mean something in Markdown; a form sends them as CRLF. */
const words = z
  .string()
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(WORDS, 'tooLong'))

export const startReportSchema = z.object({})

export const writeSectionSchema = z.object({
  words,
  isShown: checkbox,
  version: z.coerce.number('required').int().min(0),
})
export type WriteSection = z.infer<typeof writeSectionSchema> & {
  reportId: number
  section: (typeof REPORT_SECTIONS)[number]
}

export const oneReportSchema = z.object({ version })
export type OneReport = z.infer<typeof oneReportSchema> & { reportId: number }

export const setCadenceSchema = z.object({ reportEveryDays: count(1, 365), version })
export type SetCadence = z.infer<typeof setCadenceSchema>
