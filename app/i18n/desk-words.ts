import type { ExpertField, ReviewState } from '~/domain/vocabulary'
import { m } from './generated/messages'

const states: Readonly<Record<ReviewState, () => string>> = {
  requested: m.operations_state_requested,
  triaged: m.operations_state_triaged,
  scheduled: m.operations_state_scheduled,
  decided: m.operations_state_decided,
  closed: m.operations_state_closed,
  withdrawn: m.operations_state_withdrawn,
}
const fields: Readonly<Record<ExpertField, () => string>> = {
  solution: m.operations_field_solution,
  commercial: m.operations_field_commercial,
  legal: m.operations_field_legal,
  finance: m.operations_field_finance,
  delivery: m.operations_field_delivery,
  supply: m.operations_field_supply,
}

export const reviewStateWord = (state: ReviewState) => states[state]()
export const expertFieldWord = (field: ExpertField) => fields[field]()
