import { z } from 'zod'
import { day, figure, id, line, optionalLine, version } from '~/domain/form-fields'
import { KPI_AIMS } from '~/domain/vocabulary'

const facts = {
  name: line,
  measure: optionalLine,
  aim: z.enum(KPI_AIMS, 'choice'),
  before: figure,
  after: figure,
  notedOn: day,
}

export const addResultSchema = z.object({ subProcessId: id, ...facts })
export type AddResult = z.infer<typeof addResultSchema> & { waveId: number }

export const updateResultSchema = z.object({ ...facts, version })
export type UpdateResult = z.infer<typeof updateResultSchema> & { resultId: number }

export const removeResultSchema = z.object({ version })
export type RemoveResult = z.infer<typeof removeResultSchema> & { resultId: number }
