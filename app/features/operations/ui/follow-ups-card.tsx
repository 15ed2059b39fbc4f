import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { daysBetween } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FollowUpView } from '../follow-up-rows.server'

interface Shown {
  base: string
  today: Day
  /** Whether the viewer may say otherwise what is to be done, or that it is not. */
  mayRun: boolean
  mayClose: (followUp: FollowUpView) => boolean
}

/** What is to be done after the decision, and what came of it. */
export function FollowUpsCard({ followUps, ...shown }: Shown & { followUps: readonly FollowUpView[] }) {
  return (
    <Card title={m.operations_follow_ups_card()}>
      {followUps.length === 0 ? (
        <p className="text-sm text-ink-2">{m.operations_follow_ups_none()}</p>
      ) : (
        <ul className="grid gap-2.5">
          {followUps.map((one) => (
            <li key={one.id} className="text-sm">
              <p className="break-words whitespace-pre-line">{one.text}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
                <span>{nameOf(one.owner.name)}</span>
                <When followUp={one} today={shown.today} />
                {!one.doneOn && <Deeds followUp={one} {...shown} />}
              </p>
              {one.outcome && <p className="mt-0.5 text-xs whitespace-pre-line text-ink-3">{one.outcome}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function When({ followUp: { doneOn, dueOn }, today }: { followUp: FollowUpView; today: Day }) {
  if (doneOn) return <StatusBadge status="done" text={m.operations_follow_up_done({ day: shortDay(doneOn, today) })} />
  if (dueOn >= today) return <span>{m.operations_follow_up_due({ day: shortDay(dueOn, today) })}</span>
  return <StatusBadge status="offTrack" text={m.operations_follow_up_overdue({ count: daysBetween(dueOn, today) })} />
}

function Deeds({ followUp, base, mayRun, mayClose }: Shown & { followUp: FollowUpView }) {
  const { id, text } = followUp
  const deeds = [
    mayClose(followUp) && { path: '', word: m.operations_follow_up_close(), of: m.operations_follow_up_close_of },
    mayRun && { path: '/edit', word: m.operations_follow_up_edit(), of: m.operations_follow_up_edit_of },
    mayRun && { path: '/removal', word: m.operations_follow_up_remove(), of: m.operations_follow_up_remove_of },
  ]
  return deeds.map(
    (deed) =>
      deed && (
        <Link
          key={deed.path}
          to={`${base}/follow-ups/${id}${deed.path}`}
          className="no-print text-accent hover:underline"
          aria-label={deed.of({ text })}
        >
          {deed.word}
        </Link>
      ),
  )
}
