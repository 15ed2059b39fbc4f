import { z } from 'zod'
import {
  day,
  figure,
  id,
  line,
  optionalDay,
  optionalFigure,
  optionalLine,
  optionalText,
  text,
  version,
} from '~/domain/form-fields'
import type { OwnDays } from '~/domain/pilots'
import { KPI_AIMS, LESSON_USES, PILOT_VERDICTS } from '~/domain/vocabulary'

const plan = { unitId: id, hypothesis: text, plannedStart: optionalDay, plannedEnd: optionalDay }

/** Days of its own are two, or none: then those of the step hold. */
function ownDays(of: { plannedStart: string | null; plannedEnd: string | null }, context: z.RefinementCtx): void {
  for (const [field, other] of [
    ['plannedStart', 'plannedEnd'],
    ['plannedEnd', 'plannedStart'],
  ] as const) {
    if (of[field] === null && of[other] !== null) {
      context.addIssue({ code: 'custom', path: [field], message: 'required' })
    }
  }
}

export const startPilotSchema = z.object({ subProcessId: id, ...plan }).superRefine(ownDays)
type SentPilot = z.infer<typeof startPilotSchema>
export type StartPilot = Omit<SentPilot, keyof OwnDays> & Partial<OwnDays>

export const updatePilotSchema = z.object({ ...plan, version }).superRefine(ownDays)
export type UpdatePilot = z.infer<typeof updatePilotSchema> & { pilotId: number }

export const decidePilotSchema = z.object({
  verdict: z.enum(PILOT_VERDICTS, 'choice'),
  verdictOn: day,
  result: optionalText,
  extendTo: optionalDay,
  version,
})
export type DecidePilot = z.infer<typeof decidePilotSchema> & { pilotId: number }

const share = figure.pipe(z.number().min(0, 'share').max(100_000, 'share'))
const named = { name: line }

const kpi = z.object({
  kind: z.literal('kpi'),
  ...named,
  measure: optionalLine,
  aim: z.enum(KPI_AIMS, 'choice'),
  before: optionalFigure,
  threshold: figure,
})
const adoption = z.object({
  kind: z.literal('adoption'),
  ...named,
  before: optionalFigure.pipe(z.number().min(0, 'share').max(100_000, 'share').nullable()),
  threshold: share,
})
const qualitative = z.object({ kind: z.literal('qualitative'), ...named })

/** What a pilot is judged by; the kind says which of the fields there are. */
export const criterionSchema = z.discriminatedUnion('kind', [kpi, adoption, qualitative], 'choice')
export type Criterion = z.infer<typeof criterionSchema>
export type AddCriterion = Criterion & { pilotId: number }

export const versionSchema = z.object({ version })
const shown = { version }
export const updateCriterionSchema = z.discriminatedUnion(
  'kind',
  [kpi.extend(shown), adoption.extend(shown), qualitative.extend(shown)],
  'choice',
)
export type UpdateCriterion = z.infer<typeof updateCriterionSchema> & { criterionId: number }

/** Of a figure `result`, of a judgement in words `isMet`; neither while nothing is known. */
export const recordCriterionSchema = z.object({
  result: optionalFigure,
  isMet: z
    .enum(['', 'yes', 'no'], 'choice')
    .default('')
    .transform((value) => (value === '' ? null : value === 'yes')),
  note: optionalText,
  version,
})
export type RecordCriterion = z.infer<typeof recordCriterionSchema> & { criterionId: number }

export const moveSchema = z.object({ to: z.enum(['up', 'down'], 'choice') })
export type MoveCriterion = z.infer<typeof moveSchema> & { criterionId: number }

const note = { weekOn: day, text }
export const addNoteSchema = z.object(note)
export type AddNote = z.infer<typeof addNoteSchema> & { pilotId: number }
export const updateNoteSchema = z.object({ ...note, version })
export type UpdateNote = z.infer<typeof updateNoteSchema> & { noteId: number }

const lesson = { text, advice: text }
export const addLessonSchema = z.object(lesson)
export type AddLesson = z.infer<typeof addLessonSchema> & { pilotId: number }
export const updateLessonSchema = z.object({ ...lesson, version })
export type UpdateLesson = z.infer<typeof updateLessonSchema> & { lessonId: number }

/** `version` is 0 while the wave has not said anything about the lesson. */
export const useLessonSchema = z.object({
  use: z.enum(LESSON_USES, 'choice'),
  note: optionalText,
  version: z.coerce.number('required').int('required').min(0, 'required'),
})
export type UseLesson = z.infer<typeof useLessonSchema> & { lessonId: number; waveId: number }
