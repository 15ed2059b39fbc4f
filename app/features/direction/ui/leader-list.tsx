import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day, Name } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

export interface LeaderView {
  id: number
  name: Name
  title: Name
  unit: Name | null
  answeredOn: Day | null
  /** So many symptoms answered, where not all are finished. */
  begun: number
  of: number
  said: { id: number; name: Name; score: number | null; evidence: string }[]
}

/** Who is asked, who has answered and who has not, and what they said. */
export function LeaderList({
  base,
  leaders,
  today,
  mayWithdraw,
}: {
  base: string
  leaders: readonly LeaderView[]
  today: Day
  mayWithdraw: boolean
}) {
  if (leaders.length === 0) return <p className="text-sm text-ink-2">{m.direction_leaders_none()}</p>
  return (
    <ul className="divide-y divide-line-2 text-sm">
      {leaders.map((leader) => (
        <li key={leader.id} className="py-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="min-w-[11rem] flex-1">
              <span className="font-semibold">{nameOf(leader.name)}</span>
              <span className="block text-xs text-ink-3">
                {[nameOf(leader.title), leader.unit && nameOf(leader.unit)].filter(Boolean).join(' · ')}
              </span>
            </p>
            <LeaderStatus leader={leader} today={today} />
            {mayWithdraw && (
              <PostForm action={`${base}/leaders/${leader.id}/withdrawal`} preventScrollReset>
                <Button look="quiet" aria-label={m.direction_withdraw_of({ name: nameOf(leader.name) })}>
                  {m.direction_withdraw()}
                </Button>
              </PostForm>
            )}
          </div>
          {leader.answeredOn !== null && <Said said={leader.said} />}
        </li>
      ))}
    </ul>
  )
}

function LeaderStatus({ leader, today }: { leader: LeaderView; today: Day }) {
  if (leader.answeredOn !== null)
    return <StatusBadge status="done" text={m.direction_answered_on({ day: shortDay(leader.answeredOn, today) })} />
  if (leader.begun > 0)
    return <StatusBadge status="unknown" text={m.direction_begun({ count: leader.begun, of: leader.of })} />
  return <StatusBadge status="notStarted" text={m.direction_not_answered()} />
}

function Said({ said }: { said: LeaderView['said'] }) {
  return (
    <details className="mt-1">
      <summary className="inline-block text-xs text-accent">{m.direction_said()}</summary>
      <ul className="mt-1 grid gap-1 border-l-2 border-line pl-3">
        {said.map(({ id, name, score, evidence }) => (
          <li key={id} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
            <span className="font-semibold tabular-nums">{score ?? '–'}</span>
            <span>
              {nameOf(name)}
              {evidence && <span className="block whitespace-pre-line text-ink-2">{evidence}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
