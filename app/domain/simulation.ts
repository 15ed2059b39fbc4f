import type { RefusalReason } from './reasons'
import { accepted, refuse, type Verdict, verdictOf } from './verdict'
import type { CaseOutcome, Day } from './vocabulary'

/** A case that is walked through at a table before the pilot (流程模拟); null while it has not been. */
export interface SimulatedCase {
  id: number
  outcome: CaseOutcome | null
}

export interface SimulatedIssue {
  /** The case that showed it, where one did. */
  caseId: number | null
  closedOn: Day | null
}

/** `again`: failed, and all that it showed has been closed since, so it is to be walked through once more. */
export type CaseState = 'notWalked' | 'passed' | 'failed' | 'again'

export function caseState({ id, outcome }: SimulatedCase, issues: readonly SimulatedIssue[]): CaseState {
  if (outcome !== 'failed') return outcome ?? 'notWalked'
  const own = issues.filter(({ caseId }) => caseId === id)
  return own.length > 0 && own.every(({ closedOn }) => closedOn !== null) ? 'again' : 'failed'
}

export interface SimulationStanding extends Record<CaseState, number> {
  count: number
  openIssues: number
  closedIssues: number
}

/** How the simulation of a sub-process stands. */
export function simulationStanding(
  cases: readonly SimulatedCase[],
  issues: readonly SimulatedIssue[],
): SimulationStanding {
  const states = cases.map((one) => caseState(one, issues))
  const countOf = (state: CaseState) => states.filter((one) => one === state).length
  const openIssues = issues.filter(({ closedOn }) => closedOn === null).length
  return {
    count: states.length,
    notWalked: countOf('notWalked'),
    passed: countOf('passed'),
    failed: countOf('failed'),
    again: countOf('again'),
    openIssues,
    closedIssues: issues.length - openIssues,
  }
}

/** Passed: at least one case, every one walked through and passed in the end, and no issue open; or all that is missing. */
export function simulationPassed(standing: SimulationStanding): Verdict {
  const { count, notWalked, failed, again, openIssues } = standing
  const missing: RefusalReason[] = [
    ...(count === 0 ? [{ code: 'simulationEmpty' } as const] : []),
    ...(notWalked > 0 ? [{ code: 'casesNotWalked', count: notWalked } as const] : []),
    ...(failed > 0 ? [{ code: 'casesFailed', count: failed } as const] : []),
    ...(again > 0 ? [{ code: 'casesToRepeat', count: again } as const] : []),
    ...(openIssues > 0 ? [{ code: 'issuesOpen', count: openIssues } as const] : []),
  ]
  return verdictOf(missing.map((reason) => ({ reason })))
}

/** The cases typed one a line: trimmed, without empty lines, each once. */
export function caseNames(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** A case is not walked through ahead of time (field `walkedOn`), and one that fails says where (field `note`). */
export function mayWalk(walk: { walkedOn: Day; outcome: CaseOutcome; note: string }, today: Day): Verdict {
  if (walk.walkedOn > today) return refuse({ code: 'dayInFuture' }, 'walkedOn')
  return walk.outcome === 'failed' && walk.note.trim() === '' ? refuse({ code: 'failedNeedsNote' }, 'note') : accepted
}

/** An issue is not found ahead of time, nor after it was closed (field `foundOn`). */
export function mayFind({ foundOn, closedOn }: { foundOn: Day; closedOn: Day | null }, today: Day): Verdict {
  if (foundOn > today) return refuse({ code: 'dayInFuture' }, 'foundOn')
  const isReversed = closedOn !== null && closedOn < foundOn
  return isReversed ? refuse({ code: 'closedBeforeFound', foundOn }, 'foundOn') : accepted
}

/** An issue is closed between the day it was found and today (field `closedOn`). */
export function mayClose(closedOn: Day, foundOn: Day, today: Day): Verdict {
  if (closedOn > today) return refuse({ code: 'dayInFuture' }, 'closedOn')
  return closedOn < foundOn ? refuse({ code: 'closedBeforeFound', foundOn }, 'closedOn') : accepted
}
