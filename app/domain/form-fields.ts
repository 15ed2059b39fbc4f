import { z } from 'zod'
import { isDay } from './days'

/** The kinds of field that forms are made of. Messages are codes; `i18n/field-error.ts` has their sentences. */

const LINE = 120
const PARAGRAPH = 2000

/** One line of text that must not be empty. */
export const line = z.string('required').trim().min(1, 'required').max(LINE, 'tooLong')
/** One line of text that may be empty. */
export const optionalLine = z.string().trim().max(LINE, 'tooLong').default('')
/** Several lines of text that may be empty. */
export const optionalText = z.string().trim().max(PARAGRAPH, 'tooLong').default('')
export const text = z.string('required').trim().min(1, 'required').max(PARAGRAPH, 'tooLong')

export const email = z.string('required').trim().toLowerCase().max(LINE, 'tooLong').pipe(z.email('email'))
export const password = z.string('required').min(10, 'passwordShort').max(200, 'tooLong')
/** A real calendar day as text. Kept here, since the calendar itself goes to the browser and this library need not. */
export const daySchema = z.string('day').refine(isDay, 'day')

export const day = z.string('required').min(1, 'required').pipe(daySchema)
/** An empty date input is no day at all. */
export const optionalDay = z
  .string()
  .default('')
  .transform((value) => (value === '' ? null : value))
  .pipe(daySchema.nullable())

export const optionalLink = z
  .string()
  .trim()
  .max(500, 'tooLong')
  .default('')
  .refine((value) => value === '' || /^https?:\/\/\S+$/i.test(value), 'link')

/** The id of a row, from a select or a hidden input. */
export const id = z.coerce.number('choice').int('choice').positive('choice')
/** A select whose empty choice means "none". */
export const optionalId = z
  .string()
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))
  .pipe(z.number('choice').int('choice').positive('choice').nullable())

export const version = z.coerce.number('required').int('required').positive('required')

export const count = (min: number, max: number) =>
  z.coerce.number('number').int('number').min(min, 'number').max(max, 'number')

/**
 * A measured number, in thousandths: "12.5" or "12,5" is 12500. At most three decimals. A comma before three digits is
 * refused: it could as well set thousands apart.
 */
export const figure = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^[-+−]?\d{1,9}(\.\d{1,3}|,\d{1,2})?$/, 'figure')
  .transform((value) => Math.round(Number(value.replace('−', '-').replace(',', '.')) * 1000))

/** A measured number that may be missing yet. */
export const optionalFigure = z
  .string()
  .trim()
  .default('')
  .transform((value, context) => {
    if (value === '') return null
    const parsed = figure.safeParse(value)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'figure' })
    return z.NEVER
  })

/** A checkbox: present or absent. */
export const checkbox = z
  .string()
  .optional()
  .transform((value) => value !== undefined)
