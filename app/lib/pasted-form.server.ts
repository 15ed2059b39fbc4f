import { z } from 'zod'
import type { ReadingSource } from '~/domain/vocabulary'
import { type ParsedForm, parseFields } from './form.server'

/** Characters of a table that is taken over: some thousands of lines. */
const MOST = 400_000

const pasteSchema = z.object({
  /** As it was pasted, with its empty lines: faults are told by the number of the line. */
  text: z.string('required').regex(/\S/, 'required').max(MOST, 'tooLong'),
  source: z.enum(['paste', 'file']).default('paste'),
  /** Said once the preview has been seen. */
  confirmed: z.literal('yes').optional(),
})
type Pasted = Omit<z.infer<typeof pasteSchema>, 'source'> & { source: ReadingSource }

/**
 * The lines of a table that was pasted, or that stand in the file sent with it: the file counts where there is one, and
 * has not been seen yet, so it confirms nothing.
 */
export async function parsePasted(request: Request): Promise<ParsedForm<Pasted>> {
  const form = await request.formData()
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    form.set('text', unicodeOf(await file.arrayBuffer()))
    form.set('source', 'file')
    form.delete('confirmed')
  }
  return parseFields(form, pasteSchema)
}

/** As Unicode; where it is not, as Excel saves it in China. */
function unicodeOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
