import { StatusBadge } from '~/components/ui/status-badge'
import { m } from '~/i18n/generated/messages'

/** How many criteria are met. */
export function Score({ met, of }: { met: number; of: number }) {
  return <StatusBadge status={met === of ? 'done' : 'atRisk'} text={m.gates_score({ met, of })} />
}
