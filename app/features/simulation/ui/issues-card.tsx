import { Link } from '@remix-run/react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { IssueView } from '../queries.server'

interface Props {
  base: string
  issues: readonly IssueView[]
  mayRecord: boolean
  today: Day
}

/** What the simulation found: what is open, then folded away what has been settled and how. */
export function IssuesCard({ base, issues, mayRecord, today }: Props) {
  const open = issues.filter(({ closedOn }) => closedOn === null)
  const closed = issues.filter(({ closedOn }) => closedOn !== null)
  const items = (list: readonly IssueView[]) => (
    <ul className="divide-y divide-line-2">
      {list.map((issue) => (
        <Issue key={issue.id} to={`${base}/issues/${issue.id}`} issue={issue} mayRecord={mayRecord} today={today} />
      ))}
    </ul>
  )
  return (
    <Card
      title={<span id="issues">{m.simulation_issues()}</span>}
      note={open.length > 0 ? m.simulation_issues_open({ count: open.length }) : undefined}
      more={
        mayRecord && (
          <Link to={`${base}/issues/new`} className="hover:underline">
            {m.simulation_issue_add()}
          </Link>
        )
      }
    >
      {issues.length === 0 && <p className="text-sm text-ink-2">{m.simulation_issues_none()}</p>}
      {open.length > 0 && items(open)}
      {closed.length > 0 && (
        <details className="mt-2" open={open.length === 0}>
          <summary className="text-sm text-accent">
            {m.simulation_issue_closed_heading({ count: closed.length })}
          </summary>
          {items(closed)}
        </details>
      )}
    </Card>
  )
}

function Issue({ to, issue, mayRecord, today }: { to: string; issue: IssueView; mayRecord: boolean; today: Day }) {
  const { text, caseName, assignee, foundOn, dueOn, closedOn, closing, version } = issue
  const short = text.slice(0, 60)
  return (
    <li className="grid gap-1 py-2.5 text-sm">
      <p className="whitespace-pre-line">{text}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
        {closedOn === null ? <Due dueOn={dueOn} today={today} /> : <Closed on={closedOn} today={today} />}
        <span>{assignee ? nameOf(assignee.name) : m.simulation_issue_nobody()}</span>
        {caseName && <span>{caseName}</span>}
        <span>{m.simulation_issue_found({ day: shortDay(foundOn, today) })}</span>
      </p>
      {closedOn !== null && <p className="border-l-2 border-line pl-2.5 whitespace-pre-line text-ink-2">{closing}</p>}
      {mayRecord && (
        <span className="no-print flex items-center gap-1">
          {closedOn === null ? (
            <LinkButton to={`${to}/closing`} aria-label={m.simulation_issue_close_of({ text: short })}>
              {m.simulation_issue_close()}
            </LinkButton>
          ) : (
            <PostForm action={`${to}/reopening`} preventScrollReset>
              <input type="hidden" name="version" value={version} />
              <Button aria-label={m.simulation_issue_reopen_of({ text: short })}>{m.simulation_issue_reopen()}</Button>
            </PostForm>
          )}
          <LinkButton look="quiet" to={to} aria-label={m.simulation_issue_edit_of({ text: short })}>
            {m.simulation_change()}
          </LinkButton>
        </span>
      )}
    </li>
  )
}

function Due({ dueOn, today }: { dueOn: Day | null; today: Day }) {
  if (dueOn === null) return <StatusBadge status="notStarted" text={m.simulation_issue_open()} />
  const day = shortDay(dueOn, today)
  return dueOn < today ? (
    <StatusBadge status="offTrack" text={m.simulation_issue_overdue({ day })} />
  ) : (
    <StatusBadge status="atRisk" text={m.simulation_issue_due({ day })} />
  )
}

function Closed({ on, today }: { on: Day; today: Day }) {
  return <StatusBadge status="done" text={m.simulation_issue_closed({ day: shortDay(on, today) })} />
}
