import { z } from 'zod'
import { count, day, id, optionalDay, optionalId, optionalText, version } from '~/domain/form-fields'
import { GATE_CRITERIA, GATE_DECISIONS, type GateKind } from '~/domain/vocabulary'

export const requestGateSchema = z.object({
  dueOn: day,
  note: optionalText,
  approverIds: z.array(id, 'choice').default([]),
})
export type RequestGate = z.infer<typeof requestGateSchema> & { address: string }

export const withdrawRequestSchema = z.object({ version })
export type WithdrawRequest = z.infer<typeof withdrawRequestSchema> & { address: string }

export const decideGateSchema = z.object({
  decision: z.enum(GATE_DECISIONS, 'choice'),
  reason: optionalText,
  condition: optionalText,
  returnsOn: optionalDay,
  ownerId: optionalId,
  version,
})
export type DecideGate = z.infer<typeof decideGateSchema> & { address: string }

export const closeHoldSchema = z.object({ closing: optionalText, version })
export type CloseHold = z.infer<typeof closeHoldSchema> & { holdId: number }

export const renewHoldSchema = z.object({
  closing: optionalText,
  condition: optionalText,
  returnsOn: optionalDay,
  ownerId: optionalId,
  version,
})
export type RenewHold = z.infer<typeof renewHoldSchema> & { holdId: number }

/** Numbers stand under the criterion they belong to; an empty one is the programme's own. */
export const configureGateSchema = z.object({
  asked: z.array(z.enum(GATE_CRITERIA, 'choice')).default([]),
  dimensionsReady: numberOr(1, 100),
  ownerActive: numberOr(1, 365),
  enablementReached: numberOr(1, 100),
  approverIds: z.array(id, 'choice').default([]),
  plannedOn: optionalDay,
  /** Nothing has been set up at 0. */
  version: count(0, 1_000_000),
})
export type ConfigureGate = z.infer<typeof configureGateSchema> & { gate: GateKind }

function numberOr(min: number, max: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((value) => (value === '' ? null : Number(value)))
    .pipe(z.number('number').int('number').min(min, 'number').max(max, 'number').nullable())
}
