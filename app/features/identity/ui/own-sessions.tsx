import { PostForm } from '~/components/forms/post-form'
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
  const hasOthers = sessions.length > 1
  return (
    <Card title={m.account_sessions()}>
      {hasOthers && <p className="mb-1 text-sm text-ink-2">{m.account_sessions_text()}</p>}
      <ul className="divide-y divide-line-2">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} now={now} timeZone={timeZone} />
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {hasOthers && (
          <PostForm action="/account/sessions/end-others">
            <Button>{m.account_end_others()}</Button>
          </PostForm>
        )}
        <PostForm action="/account/sessions/end-all">
          <Button look="danger">{hasOthers ? m.account_end_all() : m.sign_out()}</Button>
        </PostForm>
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
          <span className="whitespace-nowrap">{m.account_opened({ when })}</span>
          {!isHere && (
            <>
              {' · '}
              <span className="whitespace-nowrap" title={dayAndTime(lastSeenAt, timeZone)}>
                {m.account_last_used({ day })}
              </span>
            </>
          )}
        </span>
      </div>
      {isHere ? (
        <span className="whitespace-nowrap rounded-full bg-accent-soft px-2 py-0.5 text-xs font-semibold text-accent-ink">
          {m.account_here()}
        </span>
      ) : (
        <PostForm action={`/account/sessions/${id}/end`}>
          <Button aria-label={m.account_end_label({ browser, when })}>{m.account_end()}</Button>
        </PostForm>
      )}
    </li>
  )
}
