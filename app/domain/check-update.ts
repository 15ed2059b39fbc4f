import { may, type Target, type Viewer } from './permissions'
import { type AskedCheck, isWithoutEvidence } from './readiness'
import { FILES_OF_A_CHECK } from './thresholds'
import { accepted, type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { CheckStatus } from './vocabulary'

/** Whom a check concerns: owner and deputy of its sub-process, the branch of its rollout, and who was asked for it. */
export type CheckTarget = Required<Target>

/** What a person says of a check. */
export interface CheckAnswer {
  status: CheckStatus
  note: string
  evidenceNote: string
  evidenceLink: string
}

/** Whether the person may say how the check stands. */
export function mayAnswer(viewer: Viewer, target: CheckTarget): boolean {
  return may(viewer, 'readiness.update', target)
}

/** Whether the person may assign the check to somebody. Having been asked oneself is not enough to ask others. */
export function mayAssign(viewer: Viewer, target: CheckTarget): boolean {
  return may(viewer, 'readiness.assign', { ...target, assigneeId: null })
}

/**
 * Whether the person may waive the check. Going without it is a decision on the whole sub-process, so it belongs to the
 * process office and to owner or deputy; a branch cannot excuse itself, nor can whoever was asked for the one check.
 */
export function mayWaive(viewer: Viewer, target: CheckTarget): boolean {
  if (may(viewer, 'readiness.update', {})) return true
  return [target.ownerId, target.deputyId].includes(viewer.personId)
}

/** Whether the answer is complete: a waiver has its reason, a blocked check says by what, and readiness is evidenced. */
export function judgeAnswer(answer: CheckAnswer, check: AskedCheck, { canWaive }: { canWaive: boolean }): Verdict {
  const refusals: Refusal[] = []
  if (answer.status === 'waived') {
    if (!canWaive) refusals.push({ reason: { code: 'forbidden' }, field: 'status' })
    if (answer.note === '') refusals.push({ reason: { code: 'waiverNeedsReason' }, field: 'note' })
  }
  if (answer.status === 'blocked' && answer.note === '') {
    refusals.push({ reason: { code: 'blockerNeedsNote' }, field: 'note' })
  }
  if (answer.status === 'ready' && isWithoutEvidence(answer, check)) {
    refusals.push({ reason: { code: 'evidenceNeeded' }, field: 'evidenceNote' })
  }
  return verdictOf(refusals)
}

/** Whether the person may attach files to the check and take them away. */
export function mayAddEvidence(viewer: Viewer, target: CheckTarget): boolean {
  return may(viewer, 'evidence.add', target)
}

/** Whether one more file may be attached. */
export function judgeEvidence({ fileCount }: Pick<AskedCheck, 'fileCount'>): Verdict {
  return fileCount < FILES_OF_A_CHECK ? accepted : refuse({ code: 'evidenceEnough', count: FILES_OF_A_CHECK }, 'file')
}

/** Whether one of the files may go: not the last thing that shows why a check is ready. */
export function judgeRemoval(said: CheckAnswer, check: AskedCheck): Verdict {
  const left = { ...check, fileCount: check.fileCount - 1 }
  return said.status === 'ready' && isWithoutEvidence(said, left) ? refuse({ code: 'evidenceHolds' }) : accepted
}
