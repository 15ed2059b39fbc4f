import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import type { OwnReview } from '~/features/operations/own-reviews.server'
import { LEVEL_STATUS, levelWords } from '~/features/operations/ui/level-words'
import { m } from '~/i18n/generated/messages'
import { reviewPath } from '~/lib/links'
import type { Waiting } from './waiting.server'
import { DueBadge, WorkCard } from './waiting-cards'

const WORDS: Readonly<Record<OwnReview['as'], () => string>> = {
  triage: m.operations_work_triage,
  lead: m.operations_work_lead,
  called: m.operations_work_called,
  back: m.operations_work_back,
}

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
  const { number, title, code, as, level, dueOn } = review
  const path = reviewPath(slug, number)
  return (
    <WorkCard
      kind={`${m.operations_work_kind()} · ${WORDS[as]()}`}
      title={
        <Link to={path} data-row className="hover:underline">
          <span className="mr-1.5 text-ink-3">
            {code} {number}
          </span>
          {title}
        </Link>
      }
      badge={
        level && as !== 'called' ? (
          <StatusBadge status={LEVEL_STATUS[level.status]} text={levelWords(level)} />
        ) : (
          <DueBadge dueOn={dueOn} today={today} soon={soon} />
        )
      }
      actions={
        <LinkButton look="primary" className="min-h-10" to={as === 'triage' ? `${path}/triage` : path}>
          {as === 'triage' ? m.operations_deed_triage() : m.operations_work_open()}
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
      kind={m.operations_work_follow_up()}
      title={
        <Link to={path} data-row className="hover:underline">
          {followUp.text}
        </Link>
      }
      badge={<DueBadge dueOn={followUp.dueOn} today={today} soon={soon} />}
      actions={
        <LinkButton className="min-h-10" to={`${path}/follow-ups/${followUp.id}`}>
          {m.operations_follow_up_close()}
        </LinkButton>
      }
    >
      <p className="mt-0.5 text-sm text-ink-2">{followUp.title}</p>
    </WorkCard>
  )
}
