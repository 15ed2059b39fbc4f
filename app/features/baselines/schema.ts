import { z } from 'zod'
import { line, optionalText, version } from '~/domain/form-fields'

export const takeBaselineSchema = z.object({ name: line, note: optionalText })
export type TakeBaseline = z.infer<typeof takeBaselineSchema>

export const renameBaselineSchema = z.object({ name: line, note: optionalText, version })
export type RenameBaseline = z.infer<typeof renameBaselineSchema> & { baselineId: number }

export const baselineVersionSchema = z.object({ version })
export type OneBaseline = z.infer<typeof baselineVersionSchema> & { baselineId: number }
