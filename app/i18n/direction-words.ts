import type { DiagnosisState, Direction } from '~/domain/vocabulary'
import { m } from './generated/messages'

const directions: Readonly<Record<Direction, () => string>> = {
  LTC: m.direction_ltc,
  MCR: m.direction_mcr,
  both: m.direction_both,
}
const states: Readonly<Record<DiagnosisState, () => string>> = {
  draft: m.direction_state_draft,
  open: m.direction_state_open,
  closed: m.direction_state_closed,
}

/** "LTC first", 「先做 LTC」. */
export const directionWord = (direction: Direction) => directions[direction]()
export const diagnosisStateWord = (state: DiagnosisState) => states[state]()
