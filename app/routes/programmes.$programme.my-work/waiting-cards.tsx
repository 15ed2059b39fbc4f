import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { StatusBadge } from '~/components/ui/status-badge'
import { daysBetween } from '~/domain/days'
import type { Day, Status } from '~/domain/vocabulary'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { entryPath, gatePath, notificationsPath } from '~/lib/links'
import type { Waiting } from './waiting.server'

/** What waits and is no check, in the shape of the cards of checks. */
function WorkCard({
  kind,
  title,
  badge,
  children,
  actions,
}: {
  kind: string
  title: ReactNode
  badge?: ReactNode
  children?: ReactNode
  actions: ReactNode
}) {
  return (
    <li className="min-w-0 rounded-xl border border-line bg-surface px-3 py-3 sm:px-3.5">
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1">
          <span className="block text-xs font-normal text-ink-3">{kind}</span>
          {title}
        </h3>
        {badge}
      </div>
      {children}
      <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>
    </li>
  )
}

export function GateCard({ slug, gate, today }: { slug: string; gate: Waiting['decisions'][number]; today: Day }) {
  const path = gatePath(slug, gate.address)
  return (
    <WorkCard
      kind={m.my_work_kind_gate()}
      title={
        <Link to={path} data-row className="hover:underline">
          {gate.title}
        </Link>
      }
      badge={<DueBadge dueOn={gate.dueOn} today={today} />}
      actions={
        <LinkButton look="primary" className="min-h-10" to={`${path}/decision`}>
          {m.gates_decide()}
        </LinkButton>
      }
    />
  )
}

function DueBadge({ dueOn, today }: { dueOn: Day; today: Day }) {
  const left = daysBetween(today, dueOn)
  const status: Status = left < 0 ? 'offTrack' : 'atRisk'
  if (left < 0) return <StatusBadge status={status} text={m.readiness_overdue({ count: -left })} />
  return (
    <StatusBadge status={status} text={left === 0 ? m.readiness_due_today() : m.readiness_due_in({ count: left })} />
  )
}

export function HoldCard({ slug, hold }: { slug: string; hold: Waiting['holds'][number] }) {
  const base = `/programmes/${slug}/holds/${hold.id}`
  return (
    <WorkCard
      kind={m.my_work_kind_hold()}
      title={
        <Link to={gatePath(slug, hold.address)} data-row className="hover:underline">
          {hold.title}
        </Link>
      }
      badge={<StatusBadge status={hold.status} text={hold.returns} />}
      actions={
        <>
          <LinkButton className="min-h-10" to={`${base}/closing`}>
            {m.gates_hold_close()}
          </LinkButton>
          <LinkButton className="min-h-10" to={`${base}/renewal`}>
            {m.gates_hold_renew()}
          </LinkButton>
        </>
      }
    >
      <p className="mt-0.5 text-sm text-ink-2">{hold.condition}</p>
      <p className="text-xs text-ink-3">{hold.age}</p>
    </WorkCard>
  )
}

/** Read where it stands, or followed to where it was said. */
export function MentionCard({
  slug,
  mention,
  timeZone,
  to,
}: {
  slug: string
  mention: Waiting['mentions'][number]
  timeZone: string
  to: string
}) {
  const open = `${notificationsPath(slug)}/${mention.id}/open`
  return (
    <WorkCard
      kind={m.my_work_kind_mention()}
      title={mention.sentence}
      actions={
        <>
          <PostForm action={open}>
            <Button className="min-h-10">{m.my_work_answer()}</Button>
          </PostForm>
          <PostForm action={open} preventScrollReset>
            <input type="hidden" name="to" value={to} />
            <Button look="quiet" className="min-h-10">
              {m.my_work_read()}
            </Button>
          </PostForm>
        </>
      }
    >
      <blockquote className="mt-1 border-l-2 border-line pl-2.5 text-sm break-words whitespace-pre-line text-ink-2">
        {mention.text}
      </blockquote>
      <time dateTime={new Date(mention.at).toISOString()} className="mt-1 block text-xs text-ink-3">
        {dayAndTime(mention.at, timeZone)}
      </time>
    </WorkCard>
  )
}

export function EntryCard({ slug, entry, today }: { slug: string; entry: Waiting['entries'][number]; today: Day }) {
  const path = entryPath(slug, entry.number)
  return (
    <WorkCard
      kind={`${m.my_work_kind_entry()} · ${entry.kind}`}
      title={
        <Link to={path} data-row className="hover:underline">
          {entry.title}
        </Link>
      }
      badge={entry.dueOn && <DueBadge dueOn={entry.dueOn} today={today} />}
      actions={
        <>
          <LinkButton className="min-h-10" to={`${path}/closing`}>
            {m.register_close()}
          </LinkButton>
          <LinkButton look="quiet" className="min-h-10" to={`${path}/edit`}>
            {m.register_edit()}
          </LinkButton>
        </>
      }
    >
      {entry.response && <p className="mt-0.5 text-sm text-ink-2">{entry.response}</p>}
    </WorkCard>
  )
}

export function QuestionCard({ slug }: { slug: string }) {
  return (
    <WorkCard
      kind={m.my_work_kind_question()}
      title={m.direction_asked()}
      actions={
        <LinkButton look="primary" className="min-h-10" to={`/programmes/${slug}/direction/answer`}>
          {m.direction_asked_answer()}
        </LinkButton>
      }
    >
      <p className="mt-0.5 text-sm text-ink-2">{m.direction_asked_text()}</p>
    </WorkCard>
  )
}
