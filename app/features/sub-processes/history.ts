import type { Name, PilotVerdict, StepKind } from '~/domain/vocabulary'

/** The fields whose changes a reader of a sub-process wants to know. */
export const TOLD_FIELDS = {
  subProcess: ['ownerId', 'deputyId'],
  step: ['plannedStart', 'plannedEnd', 'baselineEnd', 'actualStart', 'actualEnd', 'slipReason'],
  pilot: ['unitId', 'verdict', 'result'],
} as const
export type ToldEntity = keyof typeof TOLD_FIELDS
export type ToldField = (typeof TOLD_FIELDS)[ToldEntity][number]

/** A value of the log, as far as it can be named: a day or words, a person or a branch, a verdict. */
export type ToldValue = { text: string } | { name: Name } | { verdict: PilotVerdict }

/** What was done at once by one person. */
export interface HistoryEntry {
  changeId: string
  /** UTC milliseconds. */
  at: number
  actor: string
  lines: HistoryLine[]
}

export interface HistoryLine {
  id: number
  field: ToldField
  /** Of which step, where the field is one of a step. */
  step: StepKind | null
  from: ToldValue | null
  to: ToldValue | null
}
