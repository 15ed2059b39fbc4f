import type { z } from 'zod'
import type { Refusal, ToldRefusal } from '~/domain/verdict'
import { refusalSentence } from '~/i18n/refusal-sentence'

/** What a refused form gives back to its page: what was typed, and what is wrong with it. Nothing typed is lost. */
export interface FormFaults {
  values: Record<string, string>
  /** Codes of the schema by field; `''` holds what concerns the whole form. */
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

export type ParsedForm<T> = { ok: true; data: T; values: Record<string, string> } | { ok: false; faults: FormFaults }

/** Parses a posted form by the schema. Fields that repeat are joined to arrays where their name ends in `[]`. */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<ParsedForm<z.infer<S>>> {
  return parseFields(await request.formData(), schema)
}

export function parseFields<S extends z.ZodType>(form: FormData, schema: S): ParsedForm<z.infer<S>> {
  const values: Record<string, string> = {}
  const input: Record<string, string | string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2)
      const list = input[key]
      input[key] = Array.isArray(list) ? [...list, value] : [value]
      values[key] = Array.isArray(list) ? `${values[key]},${value}` : value
    } else {
      input[name] = value
      values[name] = value
    }
  }
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, data: parsed.data, values }
  const errors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] = [...(errors[field] ?? []), issue.message]
  }
  return { ok: false, faults: { values: withoutSecrets(values), errors, refusals: [] } }
}

/** A command's refusals, said in the reader's language and given back to the form they came from. */
export function refusedForm(values: Record<string, string>, refusals: readonly Refusal[]): FormFaults {
  return { values: withoutSecrets(values), errors: {}, refusals: refusals.map(told) }
}

const told = (refusal: Refusal): ToldRefusal => ({ ...refusal, sentence: refusalSentence(refusal.reason) })

/** A password is never sent back. */
function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}
