import type { CaseState } from '~/domain/simulation'
import type { CaseOutcome, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const states: Readonly<Record<CaseState, () => string>> = {
  notWalked: m.simulation_case_state_not_walked,
  passed: m.simulation_case_state_passed,
  failed: m.simulation_case_state_failed,
  again: m.simulation_case_state_again,
}
export const caseStateWord = (state: CaseState) => states[state]()

export const CASE_STATUS: Readonly<Record<CaseState, Status>> = {
  notWalked: 'notStarted',
  passed: 'done',
  failed: 'offTrack',
  again: 'atRisk',
}

const outcomes: Readonly<Record<CaseOutcome, () => string>> = {
  passed: m.simulation_outcome_passed,
  failed: m.simulation_outcome_failed,
}
export const outcomeWord = (outcome: CaseOutcome) => outcomes[outcome]()
