import { m } from './generated/messages'

/** Codes that the form schemas give, and their sentences. */
const SENTENCES = {
  required: m.error_required,
  tooLong: m.error_too_long,
  email: m.error_email,
  day: m.error_day,
  number: m.error_number,
  figure: m.error_figure,
  share: m.error_share,
  choice: m.error_choice,
  passwordShort: m.error_password_short,
  slug: m.error_slug,
  colour: m.error_colour,
  link: m.error_link,
  nameNeeded: m.error_name_needed,
  personUnknown: m.error_person_unknown,
  personAmbiguous: m.error_person_ambiguous,
  clock: m.error_clock,
  time: m.error_time,
  month: m.error_month,
} as const
export type FieldErrorCode = keyof typeof SENTENCES

/** The sentence of a field's error code; a code of the validation library itself is "cannot be used". */
export function fieldErrorSentence(code: string): string {
  return isKnown(code) ? SENTENCES[code]() : m.error_invalid()
}

function isKnown(code: string): code is FieldErrorCode {
  return code in SENTENCES
}
