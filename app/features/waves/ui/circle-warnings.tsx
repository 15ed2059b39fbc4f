import { StatusMark } from '~/components/ui/status-badge'
import type { StandingReason } from '~/domain/reasons'
import { reasonSentence } from '~/i18n/reason-sentence'

/** What of the circle before is not there yet: a word of warning, which forbids nothing. */
export function CircleWarnings({ reasons }: { reasons: readonly StandingReason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="grid gap-0.5 text-sm">
      {reasons.map((reason) => (
        <li key={reason.code} className="flex items-baseline gap-1.5">
          <StatusMark status="atRisk" />
          <span className="min-w-0">{reasonSentence(reason)}</span>
        </li>
      ))}
    </ul>
  )
}
