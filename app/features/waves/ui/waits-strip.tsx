import { Link } from '@remix-run/react'
import { StatusMark } from '~/components/ui/status-badge'
import type { DirectionWaits } from '~/domain/direction-plan'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'

/** On a wave that should wait for the first results of the other track: why, and where that was decided. */
export function WaitsStrip({ slug, reason, wave }: { slug: string; reason: DirectionWaits; wave?: string }) {
  return (
    <p className="flex items-baseline gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <StatusMark status="atRisk" />
      <span>
        {wave && <span className="font-semibold">{wave} · </span>}
        {reasonSentence(reason)}{' '}
        <Link to={`/programmes/${slug}/direction`} className="text-accent underline underline-offset-2">
          {m.direction_to_room()}
        </Link>
      </span>
    </p>
  )
}
