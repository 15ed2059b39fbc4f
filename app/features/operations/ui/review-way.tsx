import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day, ReviewState } from '~/domain/vocabulary'
import { dayAndTime, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { ReviewView } from '../review.server'
import { deedPath, deedWord } from './deed-words'

/** What is to be done next comes first; then how far the review is, and what else may be done. */
export function ReviewWay({
  review,
  base,
  timeZone,
  today,
  deeds,
}: {
  review: ReviewView
  base: string
  timeZone: string
  today: Day
  /** What the viewer may do of what may be done. */
  deeds: ReviewView['may']
}) {
  const hasMinutes = review.experts.some(({ wasThere }) => wasThere !== null)
  const words = { state: review.state, hasMinutes }
  const next = review.next && deeds.includes(review.next) ? review.next : null
  return (
    <Card title={m.operations_next()}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-52 font-semibold">{nextWords(review, timeZone, today)}</p>
        <div className="no-print flex flex-wrap gap-2">
          {next && (
            <LinkButton look="primary" to={`${base}/${deedPath(next)}`}>
              {deedWord(next, words)}
            </LinkButton>
          )}
          {deeds
            .filter((deed) => deed !== next)
            .map((deed) => (
              <LinkButton key={deed} look="quiet" to={`${base}/${deedPath(deed)}`}>
                {deedWord(deed, words)}
              </LinkButton>
            ))}
        </div>
      </div>
      <Steps review={review} timeZone={timeZone} />
    </Card>
  )
}

function nextWords(review: ReviewView, timeZone: string, today: Day): string {
  const when = (at: number | null) => (at === null ? '' : dayAndTime(at, timeZone))
  switch (review.next) {
    case 'triage':
      return m.operations_next_triage()
    case 'meeting':
      return review.state === 'scheduled'
        ? m.operations_next_wait({ when: when(review.meetingAt) })
        : m.operations_next_meeting()
    case 'minutes':
      return m.operations_next_minutes()
    case 'decision':
      return m.operations_next_decision()
    case 'resume':
      return holdWords(review.returnsOn ?? today, today)
    case 'followUp':
      return m.operations_next_follow_up({ count: review.followUps.filter(({ doneOn }) => doneOn === null).length })
    case 'closing':
      return m.operations_next_closing()
    default:
      return review.state === 'withdrawn'
        ? m.operations_next_none_withdrawn({ when: when(review.closedAt) })
        : m.operations_next_none_closed({ when: when(review.closedAt) })
  }
}

function holdWords(returnsOn: Day, today: Day): string {
  const day = fullDay(returnsOn)
  return returnsOn <= today ? m.operations_next_back({ day }) : m.operations_next_resume({ day })
}

const WAY = ['requested', 'triaged', 'scheduled', 'decided', 'closed'] as const

const STEPS: Readonly<Record<ReviewState, () => string>> = {
  requested: m.operations_way_requested,
  triaged: m.operations_way_triaged,
  scheduled: m.operations_way_scheduled,
  decided: m.operations_way_decided,
  closed: m.operations_way_closed,
  withdrawn: m.operations_way_withdrawn,
}

function Steps({ review, timeZone }: { review: ReviewView; timeZone: string }) {
  const { state, requestedAt, triagedAt, meetingAt, decidedAt, closedAt } = review
  const at = { requested: requestedAt, triaged: triagedAt, scheduled: meetingAt, decided: decidedAt, closed: closedAt }
  const way: readonly ReviewState[] =
    state === 'withdrawn' ? [...WAY.slice(0, 4).filter((step) => at[step] !== null), 'withdrawn'] : WAY
  const reached = way.indexOf(state)
  return (
    <ol aria-label={m.operations_way()} className="mt-3 flex flex-wrap gap-x-6 gap-y-2 border-t border-line-2 pt-3">
      {way.map((step, index) => {
        const instant = step === 'withdrawn' ? closedAt : at[step]
        return (
          <li
            key={step}
            aria-current={index === reached ? 'step' : undefined}
            className={`text-sm ${index <= reached ? 'text-ink' : 'text-ink-3'} ${index === reached ? 'font-semibold' : ''}`}
          >
            <span aria-hidden="true">{index < reached ? '✓ ' : index === reached ? '● ' : '○ '}</span>
            {STEPS[step]()}
            <span className="block text-xs font-normal text-ink-3 tabular-nums">
              {instant !== null && index <= reached ? dayAndTime(instant, timeZone) : '–'}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
