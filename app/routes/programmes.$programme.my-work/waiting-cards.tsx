import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { StatusBadge } from '~/components/ui/status-badge'
import { daysBetween } from '~/domain/days'
import type { Day, Status } from '~/domain/vocabulary'
import { dayAndTime, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { entryPath, gatePath, notificationsPath } from '~/lib/links'
import type { Waiting } from './waiting.server'

/** What waits and is no check, in the shape of the cards of checks. */
export function WorkCard({
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

interface When {
  today: Day
  soon: number
}

export function GateCard({ slug, gate, today, soon }: { slug: string; gate: Waiting['decisions'][number] } & When) {
  const path = gatePath(slug, gate.address)
  return (
    <WorkCard
      kind={m.my_work_kind_gate()}
      title={
        <Link to={path} data-row className="hover:underline">
          {gate.title}
        </Link>
      }
      badge={<DueBadge dueOn={gate.dueOn} today={today} soon={soon} />}
      actions={
        <LinkButton look="primary" className="min-h-10" to={`${path}/decision`}>
          {m.gates_decide()}
        </LinkButton>
      }
    />
  )
}

/** `soon` is how many days ahead a day begins to press. */
export function DueBadge({ dueOn, today, soon }: { dueOn: Day; today: Day; soon: number }) {
  const left = daysBetween(today, dueOn)
  const status: Status = left < 0 ? 'offTrack' : left <= soon ? 'atRisk' : 'notStarted'
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

export function EntryCard({
  slug,
  entry,
  today,
  soon,
}: {
  slug: string
  entry: Waiting['entries'][number]
  today: Day
  soon: number
}) {
  const path = entryPath(slug, entry.number)
  return (
    <WorkCard
      kind={`${m.my_work_kind_entry()} · ${entry.kind}`}
      title={
        <Link to={path} data-row className="hover:underline">
          {entry.title}
        </Link>
      }
      badge={entry.dueOn && <DueBadge dueOn={entry.dueOn} today={today} soon={soon} />}
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

/** An ask of the office to answer, or advice of an executive that the person sees to. */
export function SaidCard({ said, today, soon }: { said: Waiting['said'][number] } & When) {
  const isAsk = said.kind === null
  return (
    <WorkCard
      kind={isAsk ? m.my_work_kind_ask() : m.my_work_kind_advice()}
      title={
        <Link to={said.path} data-row className="whitespace-pre-line [overflow-wrap:anywhere] hover:underline">
          {said.text}
        </Link>
      }
      badge={said.dueOn && <DueBadge dueOn={said.dueOn} today={today} soon={soon} />}
      actions={
        <LinkButton look="primary" className="min-h-10" to={said.path}>
          {isAsk ? m.advice_ask_answer() : m.advice_answer()}
        </LinkButton>
      }
    />
  )
}

/** The next formal report, for the office. */
export function ReportCard({ report, today, soon }: { report: NonNullable<Waiting['report']> } & When) {
  const day = fullDay(report.dueOn)
  return (
    <WorkCard
      kind={m.my_work_kind_report()}
      title={
        <Link to={report.path} data-row className="hover:underline">
          {report.dueOn < today ? m.my_work_report_past({ day }) : m.my_work_report_ahead({ day })}
        </Link>
      }
      badge={<DueBadge dueOn={report.dueOn} today={today} soon={soon} />}
      actions={
        <LinkButton look="primary" className="min-h-10" to={report.path}>
          {report.isBegun ? m.my_work_report_continue() : m.my_work_report_begin()}
        </LinkButton>
      }
    />
  )
}
