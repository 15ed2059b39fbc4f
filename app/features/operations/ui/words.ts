import type { AvoidanceStatus } from '~/domain/avoidance'
import type { Audience, ExpertField, ReviewState, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'

type Words<K extends string> = Readonly<Record<K, () => string>>

const states: Words<ReviewState> = {
  requested: m.operations_state_requested,
  triaged: m.operations_state_triaged,
  scheduled: m.operations_state_scheduled,
  decided: m.operations_state_decided,
  closed: m.operations_state_closed,
  withdrawn: m.operations_state_withdrawn,
}
const audiences: Words<Audience> = {
  sales: m.operations_audience_sales,
  presales: m.operations_audience_presales,
  delivery: m.operations_audience_delivery,
  finance: m.operations_audience_finance,
  managers: m.operations_audience_managers,
  experts: m.operations_audience_experts,
}
const fields: Words<ExpertField> = {
  solution: m.operations_field_solution,
  commercial: m.operations_field_commercial,
  legal: m.operations_field_legal,
  finance: m.operations_field_finance,
  delivery: m.operations_field_delivery,
  supply: m.operations_field_supply,
}
const avoidances: Words<AvoidanceStatus> = {
  avoids: m.operations_avoidance_avoids,
  few: m.operations_avoidance_few,
  fine: m.operations_avoidance_fine,
  unknown: m.operations_avoidance_unknown,
}

export const reviewStateWord = (state: ReviewState) => states[state]()
export const audienceWord = (audience: Audience) => audiences[audience]()
export const expertFieldWord = (field: ExpertField) => fields[field]()
export const avoidanceWord = (status: AvoidanceStatus) => avoidances[status]()

export const fieldsWords = (list: readonly ExpertField[]) =>
  list.map(expertFieldWord).join(currentLocale() === 'zh-CN' ? '、' : ', ')

export const AVOIDANCE_STATUS: Readonly<Record<AvoidanceStatus, Status>> = {
  avoids: 'offTrack',
  few: 'atRisk',
  fine: 'onTrack',
  unknown: 'unknown',
}

/** "09:30" of minutes after midnight. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
