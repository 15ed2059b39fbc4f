import { StatusBadge } from '~/components/ui/status-badge'
import type { EntryStanding } from '~/domain/register'
import { exposureWords } from './exposure-words'

export function Exposure({ row: { standing } }: { row: { standing: EntryStanding } }) {
  const said = exposureWords(standing)
  return said ? <StatusBadge {...said} /> : <span className="text-ink-3">–</span>
}
