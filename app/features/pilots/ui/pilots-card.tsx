import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import type { PilotVerdict, Status } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { verdictWord } from '~/i18n/words'
import type { PilotView } from '../queries.server'

interface PilotsCardProps {
  pilots: readonly PilotView[]
  /** The address of the sub-process. */
  base: string
  /** Whether the viewer keeps its pilots. */
  mayRecord: boolean
}

const STATUS_OF: Readonly<Record<PilotVerdict, Status>> = { pass: 'done', extend: 'atRisk', stop: 'offTrack' }

/** Where it is tried, what is to be found out, and what was found. */
export function PilotsCard({ pilots, base, mayRecord }: PilotsCardProps) {
  return (
    <Card
      title={m.pilots_title()}
      more={
        mayRecord &&
        pilots.length > 0 && (
          <Link to={`${base}/pilots`} className="hover:underline">
            {m.pilots_new()}
          </Link>
        )
      }
    >
      {pilots.length === 0 && (
        <>
          <p className="text-ink-2">{m.pilots_none()}</p>
          {mayRecord && (
            <LinkButton to={`${base}/pilots`} className="mt-3">
              {m.pilots_new()}
            </LinkButton>
          )}
        </>
      )}
      <ul className="grid gap-4">
        {pilots.map((pilot) => (
          <li key={pilot.id} className="grid gap-1.5 border-b border-line-2 pb-4 last:border-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{nameOf(pilot.unit)}</span>
              {pilot.verdict === null ? (
                <StatusBadge status="notStarted" text={m.pilots_undecided()} />
              ) : (
                <StatusBadge status={STATUS_OF[pilot.verdict]} text={verdictWord(pilot.verdict)} />
              )}
              {pilot.verdictOn && <span className="text-xs text-ink-3">{fullDay(pilot.verdictOn)}</span>}
            </div>
            <p className="text-sm whitespace-pre-line text-ink-2">{pilot.hypothesis}</p>
            {pilot.result && (
              <p className="border-l-2 border-line pl-2.5 text-sm whitespace-pre-line">{pilot.result}</p>
            )}
            {mayRecord && (
              <div>
                <LinkButton to={`${base}/pilots/${pilot.id}/verdict`} className="mt-1">
                  {pilot.verdict === null ? m.pilots_decide() : m.pilots_revise()}
                </LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
