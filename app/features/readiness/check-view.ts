import { type CheckFacts, isWithoutEvidence } from '~/domain/readiness'
import type { CheckStatus, Day, Dimension, Name, NeededBy } from '~/domain/vocabulary'

/** A check as pages show it, and what the person who looks may do with it. */
export interface CheckView extends CheckFacts {
  id: number
  version: number
  name: Name
  dimension: Dimension
  neededBy: NeededBy
  weight: number
  isBlocker: boolean
  evidenceRequired: boolean
  statusSince: Day
  note: string
  evidenceNote: string
  evidenceLink: string
  /** Files kept as its evidence. */
  fileCount: number
  updatedBy: Name | null
  assignee: { id: number; name: Name; email: string } | null
  subProcess: { code: string; name: Name }
  /** The branch of its rollout; null for what the pilot needs. */
  unit: { id: number; name: Name } | null
  wave: number | null
  may: { answer: boolean; waive: boolean; assign: boolean; addEvidence: boolean }
}

/** What can be set by one tap; a waiver is a decision and takes a reason first. */
export const TAPPED_STATUSES = ['notStarted', 'inProgress', 'ready', 'blocked'] as const satisfies CheckStatus[]

/** Whether a tap on the status first asks for words: what blocks it, or the evidence that is still missing. */
export function asksForWords(status: CheckStatus, check: CheckView): boolean {
  if (status === check.status) return false
  if (status === 'blocked') return true
  return status === 'ready' && isWithoutEvidence(check, check)
}

/** From when on an update is too old, and a due day near: the programme's own numbers, in calendar days. */
export interface Limits {
  staleAfterDays: number
  dueSoonDays: number
}
