import type { Reason } from './reasons'

/** A refusal names the form field it belongs to, where there is one. */
export interface Refusal {
  reason: Reason
  field?: string
}

/** A refusal as a page gets it: with its sentence, in the reader's language. */
export interface ToldRefusal extends Refusal {
  sentence: string
}

/** What a rule answers: the value, or why not. Codes become sentences in `i18n` only. */
export type Verdict<T = undefined> = { ok: true; value: T } | { ok: false; refusals: readonly Refusal[] }

export const accepted: Verdict = { ok: true, value: undefined }

export const accept = <T>(value: T): Verdict<T> => ({ ok: true, value })

export const refuse = (reason: Reason, field?: string): { ok: false; refusals: readonly Refusal[] } => ({
  ok: false,
  refusals: [field === undefined ? { reason } : { reason, field }],
})

/** All refusals together, or acceptance when there is none. */
export function verdictOf(refusals: readonly Refusal[]): Verdict {
  return refusals.length === 0 ? accepted : { ok: false, refusals }
}
