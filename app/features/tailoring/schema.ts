import { z } from 'zod'
import { count, optionalId, optionalText, version } from '~/domain/form-fields'
import { TAILORING_DECISIONS, type TailoringDecision } from '~/domain/vocabulary'

/** The field that holds the local design of a unit that has one already: `unit-12`. */
const UNIT_FIELD = /^unit-([1-9]\d{0,14})$/

export interface UnitDesign {
  unitId: number
  localDesign: string
}

/** Rows are versioned from 1; 0 says that the form was shown before anything was decided. */
const decidedVersion = count(0, Number.MAX_SAFE_INTEGER)

export const decideSchema = z
  .object({
    practiceKey: z.string('required').min(1, 'required').max(120, 'tooLong'),
    decision: z.enum(TAILORING_DECISIONS, 'choice'),
    reason: optionalText,
    localDesign: optionalText,
    pitfalls: optionalText,
    addUnitId: optionalId,
    addUnitDesign: optionalText,
    version: decidedVersion,
  })
  .catchall(optionalText)
  .transform(
    ({ practiceKey, decision, reason, localDesign, pitfalls, addUnitId, addUnitDesign, version, ...rest }) => ({
      practiceKey,
      decision,
      // What the form no longer shows for a decision does not go with it.
      reason: decision === 'adopt' ? '' : reason,
      localDesign: decision === 'adapt' ? localDesign : '',
      pitfalls,
      version,
      units: isTakenOver(decision) ? unitDesigns(rest, addUnitId, addUnitDesign) : [],
    }),
  )

export type DecideForm = z.infer<typeof decideSchema>

export interface DecideTailoring extends DecideForm {
  subProcessId: number
}

const isTakenOver = (decision: TailoringDecision) => decision === 'adopt' || decision === 'adapt'

/** Emptied ones are gone; the one that is added wins over a row of the same unit. */
function unitDesigns(rest: Record<string, string>, addUnitId: number | null, addUnitDesign: string): UnitDesign[] {
  const designs = new Map<number, string>()
  for (const [field, localDesign] of Object.entries(rest)) {
    const unitId = UNIT_FIELD.exec(field)?.[1]
    if (unitId !== undefined && localDesign !== '') designs.set(Number(unitId), localDesign)
  }
  if (addUnitId !== null && addUnitDesign !== '') designs.set(addUnitId, addUnitDesign)
  return [...designs].map(([unitId, localDesign]) => ({ unitId, localDesign }))
}

export const takeOverSchema = z.object({ edition: count(1, Number.MAX_SAFE_INTEGER), version })
export type TakeOver = z.infer<typeof takeOverSchema>
