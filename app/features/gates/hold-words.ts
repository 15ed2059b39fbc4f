import type { HoldStanding } from '~/domain/gate-decision'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

export const HOLD_STATUS: Readonly<Record<HoldStanding['standing'], Status>> = {
  waiting: 'atRisk',
  due: 'offTrack',
  overdue: 'offTrack',
}

export function returnWord({ standing, returnsIn }: HoldStanding): string {
  if (standing === 'due') return m.gates_hold_due()
  return standing === 'overdue' ? m.gates_hold_overdue({ days: -returnsIn }) : m.gates_hold_returns({ days: returnsIn })
}

export const ageWord = ({ daysHeld }: HoldStanding): string => m.gates_hold_age({ days: daysHeld })
