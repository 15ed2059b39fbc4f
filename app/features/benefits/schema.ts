import { z } from 'zod'
import { id, line, optionalDay, optionalFigure, optionalId, optionalLine, version } from '~/domain/form-fields'
import { measureKept } from '~/domain/kpi-measures'
import type { Month } from '~/domain/reading-months'
import { KPI_AIMS, type ReadingSource } from '~/domain/vocabulary'

const facts = {
  nameZh: line,
  nameEn: optionalLine,
  measure: optionalLine.transform(measureKept),
  aim: z.enum(KPI_AIMS, 'choice'),
  baseline: optionalFigure,
  target: optionalFigure,
  targetOn: optionalDay,
  ownerId: optionalId,
  parentId: optionalId,
}

export const addKpiSchema = z.object({ subProcessId: optionalId, ...facts })
export type AddKpi = z.infer<typeof addKpiSchema>

export const updateKpiSchema = z.object({ ...facts, version })
export type UpdateKpi = z.infer<typeof updateKpiSchema> & { kpiId: number }

export const archiveKpiSchema = z.object({ version })
export type ArchiveKpi = z.infer<typeof archiveKpiSchema> & { kpiId: number }

const reading = {
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'choice'),
  value: optionalFigure,
  version: z.coerce.number().int().min(0),
}

/** One cell of the table of readings; an empty value takes a reading back, version 0 says that none was there. */
export const cellSchema = z.object({ unitId: id, ...reading })

/** The same in the form of a branch, which has a row a KPI. */
export const branchCellSchema = z.object({ kpiId: id, ...reading })

export interface ReadingCell {
  unitId: number
  month: Month
  value: number | null
  version: number
}

export interface RecordReadings {
  kpiId: number
  source: ReadingSource
  cells: readonly ReadingCell[]
}

export interface RecordBranchReadings {
  unitId: number
  source: ReadingSource
  cells: readonly (Omit<ReadingCell, 'unitId'> & { kpiId: number })[]
}

/** Lines that were pasted, already read: each sets what stands there, whatever it was. */
export interface ImportReadings {
  source: ReadingSource
  lines: readonly { line: number; kpiId: number; unitId: number; month: Month; value: number }[]
}
