import { z } from 'zod'
import { count, day, line, optionalText, text, version } from '~/domain/form-fields'
import { ALL_QUESTIONS, type ScoreAnswers, type ScoreQuestion } from '~/domain/maturity'
import { MOST_USES } from '~/domain/pasted-usage'
import { CONFIRMING_SIDES } from '~/domain/vocabulary'

const side = z.enum(CONFIRMING_SIDES, 'choice')

export const confirmLiveSchema = z.object({ side, confirmedOn: day, note: optionalText })
export type ConfirmLive = z.infer<typeof confirmLiveSchema> & { rolloutId: number }

export const withdrawConfirmationSchema = z.object({ side })
export type WithdrawConfirmation = z.infer<typeof withdrawConfirmationSchema> & { rolloutId: number }

/** 1 to 5; empty: not answered, or as the answers propose. */
const optionalScore = z
  .enum(['', '1', '2', '3', '4', '5'], 'choice')
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))

const answers = Object.fromEntries(ALL_QUESTIONS.map((question) => [question, optionalScore])) as Record<
  ScoreQuestion,
  typeof optionalScore
>

/** What is kept of the answers with a score: those given, each 1 to 5. */
const keptAnswers = z
  .partialRecord(z.enum(ALL_QUESTIONS as [ScoreQuestion, ...ScoreQuestion[]]), z.number().int().min(1).max(5))
  .transform((given): ScoreAnswers => given)

/** The column as it is stored; what cannot be read says nothing. */
export function readAnswers(stored: string): ScoreAnswers {
  const read = keptAnswers.safeParse(JSON.parse(stored))
  return read.success ? read.data : {}
}

/** The same as it is stored: in the order of the questions, so that the same answers are the same text. */
export function writeAnswers(answers: ScoreAnswers): string {
  const given = keptAnswers.parse(answers)
  return JSON.stringify(Object.fromEntries(ALL_QUESTIONS.flatMap((one) => (given[one] ? [[one, given[one]]] : []))))
}

export const scoreMaturitySchema = z.object({
  quarter: z.string('required').regex(/^\d{4}-Q[1-4]$/, 'choice'),
  ...answers,
  deployment: optionalScore,
  effect: optionalScore,
  evidence: text,
  /** 0 where the quarter had no score when the form was shown. */
  version: z.coerce.number('required').int('required').min(0, 'required'),
})
export type ScoreForm = z.infer<typeof scoreMaturitySchema>
export interface ScoreMaturity {
  rolloutId: number
  quarter: string
  deployment: number | null
  effect: number | null
  answers: ScoreAnswers
  evidence: string
  version: number
}

const uses = count(0, MOST_USES)

export interface TypedReading {
  unitId: number
  weekOn: string
  uses: number
  /** What the form showed; null where nothing was known. */
  was: number | null
}

/**
 * The table of one sub-process as it is sent: `uses.unit.week` what is typed and `was.unit.week` what was shown. Gives the
 * cells that say something new; an empty cell says nothing.
 */
export const usageTableSchema = z.record(z.string(), z.unknown()).transform((fields, context): TypedReading[] =>
  Object.entries(fields).flatMap(([name, typed]) => {
    const [, unitId, weekOn] = /^uses\.(\d{1,10})\.(\d{4}-\d\d-\d\d)$/.exec(name) ?? []
    if (unitId === undefined || weekOn === undefined || String(typed).trim() === '') return []
    const shown = String(fields[`was.${unitId}.${weekOn}`] ?? '')
    const parsed = uses.safeParse(typed)
    if (!parsed.success) {
      context.addIssue({ code: 'custom', path: [name], message: 'number' })
      return []
    }
    const was = shown === '' ? null : Number(shown)
    return was === parsed.data ? [] : [{ unitId: Number(unitId), weekOn, uses: parsed.data, was }]
  }),
)

export const makeUsageKeySchema = z.object({ name: line })
export type MakeUsageKey = z.infer<typeof makeUsageKeySchema> & { keyHash: string }

export const revokeUsageKeySchema = z.object({ version })
export type RevokeUsageKey = z.infer<typeof revokeUsageKeySchema> & { keyId: number }
