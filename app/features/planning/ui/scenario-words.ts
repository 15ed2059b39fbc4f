import type { ConflictKind } from '~/domain/conflict'
import { isEmptyChange, type PlanChange } from '~/domain/plan-change'
import type { ScenarioState } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const kinds: Record<ConflictKind, () => string> = {
  branchTwice: m.scenario_conflict_branch_twice,
  order: m.scenario_conflict_order,
  pilot: m.scenario_conflict_pilot,
  enablement: m.scenario_conflict_enablement,
  owner: m.scenario_conflict_owner,
  branch: m.scenario_conflict_branch,
}

const states: Record<ScenarioState, () => string> = {
  open: m.scenario_state_open,
  adopted: m.scenario_state_adopted,
  discarded: m.scenario_state_discarded,
}

export const conflictKindWord = (kind: ConflictKind) => kinds[kind]()
export const scenarioStateWord = (state: ScenarioState) => states[state]()

/** "3 bars · 1 new wave · 12 rollouts changed" */
export function changeCounts(change: PlanChange): string {
  if (isEmptyChange(change)) return m.scenario_changes_nothing()
  const bars = change.steps.length + change.waves.length
  return [
    ...(bars > 0 ? [m.scenario_bars({ count: bars })] : []),
    ...(change.newWaves.length > 0 ? [m.planning_new_waves({ count: change.newWaves.length })] : []),
    ...(change.cells.length > 0 ? [m.planning_cells({ count: change.cells.length })] : []),
  ].join(' · ')
}

/** "+4 working days", "same day" */
export function daysApart(days: number): string {
  if (days === 0) return m.scenario_same_day()
  return days > 0 ? m.planning_days_later({ days }) : m.planning_days_earlier({ days: -days })
}
