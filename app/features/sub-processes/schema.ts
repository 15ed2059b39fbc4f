import { z } from 'zod'
import { count, day, id, optionalId, optionalText, version } from '~/domain/form-fields'
import { STEP_KINDS, type StepKind } from '~/domain/vocabulary'

export const assignOwnerSchema = z.object({ ownerId: optionalId, deputyId: optionalId, version })
export type AssignOwner = z.infer<typeof assignOwnerSchema> & { subProcessId: number }

export const recordStepSchema = z.object({ on: day, version })
/** Without a version, as where no form was shown, the day stands whatever was recorded before. */
export type RecordStep = { on: string; version?: number; subProcessId: number; kind: StepKind }

export const rescheduleStepSchema = z.object({
  plannedStart: day,
  plannedEnd: day,
  slipReason: optionalText,
  version,
})
export type RescheduleStep = z.infer<typeof rescheduleStepSchema> & { stepId: number }

/** Working days between two steps. */
const lag = count(0, 250)

/** The other sub-process, and which steps wait for each other; `lagDays` are working days. */
export const addDependencySchema = z.object({
  predecessorId: id,
  predecessorStep: z.enum(STEP_KINDS, 'choice'),
  successorStep: z.enum(STEP_KINDS, 'choice'),
  lagDays: lag.default(0),
})
export type AddDependency = z.infer<typeof addDependencySchema> & { successorId: number }

/** `version` is the lag that the form was shown with: see `dependencyAtHand`. */
export const dependencyVersionSchema = z.object({ version: lag })
export type OneDependency = z.infer<typeof dependencyVersionSchema> & { id: number }

export const changeLagSchema = z.object({ lagDays: lag, version: lag })
export type ChangeLag = z.infer<typeof changeLagSchema> & { id: number }
