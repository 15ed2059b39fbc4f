import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { fullDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { SessionView } from '../reports.server'

/** The formal sessions of a report: when, who was there and who was not. */
export function SessionsCard({ base, sessions, today }: { base: string; sessions: SessionView[]; today: Day }) {
  return (
    <Card
      title={m.advice_sessions()}
      more={
        <Link to={`${base}/sessions/new`} className="hover:underline">
          {m.advice_session_new()}
        </Link>
      }
    >
      {sessions.length === 0 && <p className="text-sm text-ink-2">{m.advice_sessions_none()}</p>}
      <ul className="divide-y divide-line-2">
        {sessions.map(({ id, heldOn, note, attendance }) => (
          <li key={id} className="grid gap-1.5 py-3 text-sm first:pt-0 last:pb-0">
            <div className="flex items-center gap-3">
              <strong className="font-semibold">{shortDay(heldOn, today)}</strong>
              <LinkButton
                look="quiet"
                to={`${base}/sessions/${id}`}
                aria-label={m.advice_session_edit_of({ day: fullDay(heldOn) })}
              >
                {m.advice_session_edit()}
              </LinkButton>
            </div>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {attendance.map(({ id: personId, name, wasThere }) => (
                <li key={personId} className="inline-flex items-baseline gap-1.5">
                  <span aria-hidden="true">
                    <StatusMark status={wasThere ? 'done' : 'notStarted'} />
                  </span>
                  {nameOf(name)}
                  <span className="text-xs text-ink-3">
                    {wasThere ? m.advice_session_present() : m.advice_session_absent()}
                  </span>
                </li>
              ))}
            </ul>
            {note && <p className="max-w-prose whitespace-pre-line text-ink-2">{note}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
