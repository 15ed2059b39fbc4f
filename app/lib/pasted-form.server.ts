import { data } from '@remix-run/node'
import { z } from 'zod'
import { refuse, type Verdict } from '~/domain/verdict'
import type { ReadingSource } from '~/domain/vocabulary'
import { answerChange } from './answer.server'
import type { Changed } from './change.server'
import { type ParsedForm, parseFields, refusedForm } from './form.server'
import type { PastedAnswer, PastedLine, PastedPreview } from './pasted-preview'

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

/** Lines that a page shows. */
const SHOWN = 100

interface Import {
  /** What the lines say; nothing is written. */
  read: (text: string) => Promise<{
    lines: readonly PastedLine[]
    /** Writes all of them, or nothing. */
    save: (source: ReadingSource) => Promise<Verdict<Changed<unknown>>>
  }>
  /** Where it leads once it is saved. */
  to: string
}

/** Shows first what was read of a table, each fault at its line; what has been seen without any is saved. */
export async function answerPasted(request: Request, { read, to }: Import) {
  const form = await parsePasted(request)
  if (!form.ok) return data<PastedAnswer>({ ...form.faults, preview: null }, 422)
  const { values } = form
  const { text, source, confirmed } = form.data
  const { lines, save } = await read(text)
  const preview = previewOf(lines)
  if (preview.total === 0) {
    const { refusals } = refuse({ code: 'nothingPasted' }, 'text')
    return data<PastedAnswer>({ ...refusedForm(values, refusals), preview }, 422)
  }
  if (preview.faulty > 0 || !confirmed) {
    return data<PastedAnswer>({ values, errors: {}, refusals: [], preview }, preview.faulty > 0 ? 422 : 200)
  }
  const saved = await save(source)
  if (saved.ok) return answerChange(values, saved, to)
  return data<PastedAnswer>({ ...refusedForm(values, saved.refusals), preview }, 422)
}

function previewOf(lines: readonly PastedLine[]): PastedPreview {
  const faulty = lines.filter(({ fault }) => fault !== null)
  const shown = faulty.length > 0 ? faulty : lines
  return { lines: shown.slice(0, SHOWN), total: lines.length, faulty: faulty.length }
}

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
