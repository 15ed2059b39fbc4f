import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day, PilotState } from '~/domain/vocabulary'
import { dayRange, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { pilotPath } from '~/lib/links'
import type { PilotHead } from '../queries.server'
import { PilotStateBadge } from './pilot-state'

interface PilotsCardProps {
  slug: string
  /** The sub-process. */
  code: string
  pilots: readonly (PilotHead & { state: PilotState })[]
  /** Whether the viewer keeps its pilots. */
  mayRecord: boolean
  today: Day
  /** What came before them. */
  children?: ReactNode
}

/** Where it is tried, what is to be found out, and what was found; more on the page of each. */
export function PilotsCard({ slug, code, pilots, mayRecord, today, children }: PilotsCardProps) {
  const plan = `/programmes/${slug}/pilots/new?subProcess=${code}`
  return (
    <Card
      title={m.pilots_title()}
      more={
        mayRecord &&
        pilots.length > 0 && (
          <Link to={plan} className="hover:underline">
            {m.pilots_new()}
          </Link>
        )
      }
    >
      {pilots.length === 0 && (
        <>
          <p className="text-ink-2">{m.pilots_none()}</p>
          {mayRecord && (
            <LinkButton to={plan} className="mt-3">
              {m.pilots_new()}
            </LinkButton>
          )}
        </>
      )}
      <ul className="grid gap-4">
        {pilots.map(({ id, unit, window, state, verdict, verdictOn, hypothesis, result }) => (
          <li key={id} className="grid gap-1.5 border-b border-line-2 pb-4 last:border-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-2">
              <Link to={pilotPath(slug, id)} className="font-semibold hover:underline">
                {nameOf(unit.name)}
              </Link>
              <PilotStateBadge state={state} verdict={verdict} />
              <span className="text-xs text-ink-3">{verdictOn ? fullDay(verdictOn) : dayRange(window, today)}</span>
            </div>
            <p className="text-sm whitespace-pre-line text-ink-2">{hypothesis}</p>
            {result && <p className="border-l-2 border-line pl-2.5 text-sm whitespace-pre-line">{result}</p>}
            <Link to={pilotPath(slug, id)} className="text-sm text-accent hover:underline">
              {m.pilot_open()}
            </Link>
          </li>
        ))}
      </ul>
      {children && <p className="mt-3">{children}</p>}
    </Card>
  )
}
