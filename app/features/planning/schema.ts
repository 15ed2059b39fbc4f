import { z } from 'zod'
import { daySchema, line, optionalText, id as rowId, version } from '~/domain/form-fields'
import type { PlanChange } from '~/domain/plan-change'
import { CIRCLES } from '~/domain/vocabulary'

/** 20 sub-processes at 200 branches, and room. */
const MOST_CELLS = 10_000
const MOST_BARS = 2_000
const MOST_NEW_WAVES = 50

const id = z.number().int().positive()
const waveId = z.number().int().nullable()
const range = z.object({ start: daySchema, end: daySchema }).refine(({ start, end }) => start <= end)
const shift = z.object({ id, from: range, to: range })
const name = z.string().trim().max(120)

const planChange = z.object({
  steps: z.array(shift).max(MOST_BARS),
  waves: z.array(shift).max(MOST_BARS),
  newWaves: z
    .array(
      z.object({
        id: z.number().int().negative(),
        name: z.object({ zh: name, en: name }),
        circle: z.enum(CIRCLES),
        planned: range,
      }),
    )
    .max(MOST_NEW_WAVES),
  cells: z.array(z.object({ subProcessId: id, unitId: id, from: waveId, to: waveId })).max(MOST_CELLS),
})

/** A change of the plan as JSON in one field: `broken` when it is none, which only a hand-made request sends. */
const changeField = z.string('required').transform((text, context): PlanChange => {
  try {
    const parsed = planChange.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
  } catch {
    // Told below, like every other text that is no change.
  }
  context.addIssue({ code: 'custom', message: 'broken' })
  return z.NEVER
})

export const applyPlanSchema = z.object({
  change: changeField,
  /** Why bars end later than their baseline tolerates. */
  slipReason: optionalText,
  /** Why a limit may be exceeded. */
  overloadReason: optionalText,
})
export type ApplyPlan = z.infer<typeof applyPlanSchema>

const one = { scenarioId: rowId, version }

export const createScenarioSchema = z.object({
  name: line,
  note: optionalText,
  /** What it changes at once, where it is made from a plan in the making. */
  change: changeField.optional(),
})
export type CreateScenario = z.infer<typeof createScenarioSchema>

export const saveScenarioSchema = z.object({ ...one, change: changeField })
export type SaveScenario = z.infer<typeof saveScenarioSchema>

export const renameScenarioSchema = z.object({ ...one, name: line, note: optionalText })
export type RenameScenario = z.infer<typeof renameScenarioSchema>

export const oneScenarioSchema = z.object(one)
export type OneScenario = z.infer<typeof oneScenarioSchema>

export const adoptScenarioSchema = z.object({ ...one, slipReason: optionalText, overloadReason: optionalText })
export type AdoptScenario = z.infer<typeof adoptScenarioSchema>
