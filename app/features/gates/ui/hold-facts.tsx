import { StatusBadge } from '~/components/ui/status-badge'
import type { HoldStanding } from '~/domain/gate-decision'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const STATUS: Readonly<Record<HoldStanding['standing'], Status>> = {
  waiting: 'atRisk',
  due: 'offTrack',
  overdue: 'offTrack',
}

/** How old a hold is, and when it comes back. */
export function HoldAge({ standing: { daysHeld, returnsIn, standing } }: { standing: HoldStanding }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <StatusBadge status={STATUS[standing]} text={returnWord(standing, returnsIn)} />
      <span className="text-sm text-ink-2">{m.gates_hold_age({ days: daysHeld })}</span>
    </span>
  )
}

function returnWord(standing: HoldStanding['standing'], returnsIn: number): string {
  if (standing === 'due') return m.gates_hold_due()
  return standing === 'overdue' ? m.gates_hold_overdue({ days: -returnsIn }) : m.gates_hold_returns({ days: returnsIn })
}
