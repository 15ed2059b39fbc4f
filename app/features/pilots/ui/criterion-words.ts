import type { CriterionOutcome } from '~/domain/pilot-criteria'
import type { KpiAim, PilotCriterionKind, Status } from '~/domain/vocabulary'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { CriterionView } from '../parts.server'

const kinds: Readonly<Record<PilotCriterionKind, () => string>> = {
  kpi: m.pilot_criterion_kind_kpi,
  adoption: m.pilot_criterion_kind_adoption,
  qualitative: m.pilot_criterion_kind_qualitative,
}
export const criterionKindWord = (kind: PilotCriterionKind) => kinds[kind]()

const outcomes: Readonly<Record<CriterionOutcome, () => string>> = {
  met: m.pilot_criterion_met,
  notMet: m.pilot_criterion_not_met,
  unknown: m.pilot_criterion_unknown,
}
export const outcomeWord = (outcome: CriterionOutcome) => outcomes[outcome]()

export const OUTCOME_STATUS: Readonly<Record<CriterionOutcome, Status>> = {
  met: 'done',
  notMet: 'offTrack',
  unknown: 'unknown',
}

export const aimWord = (aim: KpiAim) => (aim === 'up' ? m.pilot_criterion_aim_up() : m.pilot_criterion_aim_down())

/** A figure with its measure: "37.5 %"; a dash where there is none. */
export function measured(value: number | null, measure: string): string {
  if (value === null) return '–'
  return measure ? `${figure(value)} ${measure}` : figure(value)
}

/** What is asked: "at least 37 %", or that the statement holds. */
export function thresholdWords({ threshold, aim, measure }: CriterionView): string {
  if (threshold === null) return m.pilot_criterion_holds()
  const value = measured(threshold, measure)
  return aim === 'down' ? m.pilot_criterion_at_most({ value }) : m.pilot_criterion_at_least({ value })
}
