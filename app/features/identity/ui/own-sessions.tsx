import { Form } from '@remix-run/react'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { dayInTimeZone } from '~/domain/calendar'
import { dayAndTime, relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

interface Session {
  id: number
  browser: string
  openedAt: number
  lastSeenAt: number
  isHere: boolean
}

/** The browsers a person is signed in on, each with its way out, and the way out of several at once. */
export function OwnSessions({
  sessions,
  now,
  timeZone,
}: {
  sessions: readonly Session[]
  now: number
  timeZone: string
}) {
  return (
    <Card title={m.account_sessions()}>
      <p className="text-sm text-ink-2">{m.account_sessions_text()}</p>
      <ul className="mt-2 divide-y divide-line-2">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} now={now} timeZone={timeZone} />
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <Form method="post" action="/account/sessions/end-others">
            <Button>{m.account_end_others()}</Button>
          </Form>
        )}
        <Form method="post" action="/account/sessions/end-all">
          <Button look="danger">{m.account_end_all()}</Button>
        </Form>
      </div>
    </Card>
  )
}

function SessionLine({ session, now, timeZone }: { session: Session; now: number; timeZone: string }) {
  const { id, isHere, openedAt, lastSeenAt } = session
  const browser = session.browser || m.account_browser_unknown()
  const when = dayAndTime(openedAt, timeZone)
  const day = relativeDay(dayInTimeZone(lastSeenAt, timeZone), dayInTimeZone(now, timeZone))
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <span className="font-semibold">{browser}</span>
        <span className="block text-xs text-ink-3">
          {m.account_opened({ when })}
          {!isHere && (
            <>
              {' · '}
              <span title={dayAndTime(lastSeenAt, timeZone)}>{m.account_last_used({ day })}</span>
            </>
          )}
        </span>
      </div>
      {isHere ? (
        <span className="whitespace-nowrap text-sm text-ink-2">{m.account_here()}</span>
      ) : (
        <Form method="post" action={`/account/sessions/${id}/end`}>
          <Button aria-label={m.account_end_label({ browser, when })}>{m.account_end()}</Button>
        </Form>
      )}
    </li>
  )
}
