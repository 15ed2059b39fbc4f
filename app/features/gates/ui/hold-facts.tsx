import { StatusBadge } from '~/components/ui/status-badge'
import type { HoldStanding } from '~/domain/gate-decision'
import { ageWord, HOLD_STATUS, returnWord } from '../hold-words'

/** How old a hold is, and when it comes back. */
export function HoldAge({ standing }: { standing: HoldStanding }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <StatusBadge status={HOLD_STATUS[standing.standing]} text={returnWord(standing)} />
      <span className="text-sm text-ink-2">{ageWord(standing)}</span>
    </span>
  )
}
