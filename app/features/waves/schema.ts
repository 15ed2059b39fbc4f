import { z } from 'zod'
import { count, day, optionalDay, optionalId, optionalLine, optionalText, version } from '~/domain/form-fields'
import { CIRCLES } from '~/domain/vocabulary'

/** The longest pause, in working days, that may be asked for between two waves. */
const LAG_AT_MOST = 250

const facts = {
  nameZh: optionalLine,
  nameEn: optionalLine,
  circle: z.enum(CIRCLES, 'choice'),
  plannedStart: day,
  plannedEnd: day,
}

/** A wave that another follows, and the working days in between. */
export interface Predecessor {
  waveId: number
  lagDays: number
}

/** Rows of the form: a wave, or none where the row is empty, and beside it the days in between. */
const order = { afterWaveIds: z.array(optionalId).default([]), lagDays: z.array(count(0, LAG_AT_MOST)).default([]) }

/** Said twice, the longer of both lags holds, as it would if both were kept. */
function withPredecessors<T extends { afterWaveIds: (number | null)[]; lagDays: number[] }>(form: T) {
  const { afterWaveIds, lagDays, ...rest } = form
  const lags = new Map<number, number>()
  for (const [at, waveId] of afterWaveIds.entries()) {
    if (waveId !== null) lags.set(waveId, Math.max(lags.get(waveId) ?? 0, lagDays[at] ?? 0))
  }
  const follows: readonly Predecessor[] = [...lags].map(([waveId, days]) => ({ waveId, lagDays: days }))
  return { ...rest, follows }
}

export const createWaveSchema = z.object({ ...facts, ...order }).transform(withPredecessors)
export type CreateWave = z.infer<typeof createWaveSchema>

export const updateWaveSchema = z
  .object({ ...facts, ...order, slipReason: optionalText, version })
  .transform(withPredecessors)
export type UpdateWave = z.infer<typeof updateWaveSchema> & { waveId: number }

/** A cell of the matrix as its checkbox sends it: `subProcessId:unitId`. */
const cell = z
  .string()
  .regex(/^[1-9]\d*:[1-9]\d*$/, 'choice')
  .transform((text) => {
    const [subProcessId = 0, unitId = 0] = text.split(':').map(Number)
    return { subProcessId, unitId }
  })

export const setScopeSchema = z.object({ cells: z.array(cell).default([]), version })
export type SetScope = z.infer<typeof setScopeSchema> & { waveId: number }

export const waveVersionSchema = z.object({ version })
export type OneWave = z.infer<typeof waveVersionSchema> & { waveId: number }

export const commitWaveSchema = z.object({ overloadReason: optionalText, version })
export type CommitWave = z.infer<typeof commitWaveSchema> & { waveId: number }

export const goLiveSchema = z.object({ liveOn: optionalDay, version })
export type GoLive = z.infer<typeof goLiveSchema> & { rolloutId: number }

export const expectGoLiveSchema = z.object({ expectedOn: optionalDay, version })
export type ExpectGoLive = z.infer<typeof expectGoLiveSchema> & { rolloutId: number }
