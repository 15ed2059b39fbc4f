import { StatusBadge } from '~/components/ui/status-badge'
import type { SayState } from '~/domain/advice'
import { sayStateWord, statusOfState } from './words'

/** Open, overdue, closed or only noted: icon, word and colour. */
export function SayStateBadge({ state }: { state: SayState }) {
  return <StatusBadge status={statusOfState(state)} text={sayStateWord(state)} />
}
