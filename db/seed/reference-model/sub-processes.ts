import { LTC_SUB_PROCESSES } from './ltc'
import { MCR_SUB_PROCESSES } from './mcr'
import type { ReferenceSubProcess } from './types'

/** The whole reference model, LTC before MCR, each in the order of its codes. */
export const REFERENCE_SUB_PROCESSES: readonly ReferenceSubProcess[] = [...LTC_SUB_PROCESSES, ...MCR_SUB_PROCESSES]
