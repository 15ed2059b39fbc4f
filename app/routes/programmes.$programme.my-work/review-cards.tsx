import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { reviewPath } from '~/lib/links'
import type { Waiting } from './waiting.server'
import { DueBadge, WorkCard } from './waiting-cards'

/** A review to triage, to run or to attend. */
export function ReviewCard({
  slug,
  review,
  today,
  soon,
}: {
  slug: string
  review: Waiting['reviews'][number]
  today: Day
  soon: number
}) {
  const { number, title, code, level, dueOn, kind, deed } = review
  return (
    <WorkCard
      kind={kind}
      title={
        <Link to={reviewPath(slug, number)} data-row className="hover:underline">
          <span className="mr-1.5 text-ink-3">
            {code} {number}
          </span>
          {title}
        </Link>
      }
      badge={level ? <StatusBadge {...level} /> : <DueBadge dueOn={dueOn} today={today} soon={soon} />}
      actions={
        <LinkButton look="primary" className="min-h-10" to={`${reviewPath(slug, number)}${deed.at}`}>
          {deed.word}
        </LinkButton>
      }
    />
  )
}

export function FollowUpCard({
  slug,
  followUp,
  today,
  soon,
}: {
  slug: string
  followUp: Waiting['followUps'][number]
  today: Day
  soon: number
}) {
  const path = reviewPath(slug, followUp.number)
  return (
    <WorkCard
      kind={followUp.kind}
      title={
        <Link to={path} data-row className="hover:underline">
          {followUp.text}
        </Link>
      }
      badge={<DueBadge dueOn={followUp.dueOn} today={today} soon={soon} />}
      actions={
        <LinkButton className="min-h-10" to={`${path}/follow-ups/${followUp.id}`}>
          {followUp.deed}
        </LinkButton>
      }
    >
      <p className="mt-0.5 text-sm text-ink-2">{followUp.title}</p>
    </WorkCard>
  )
}
