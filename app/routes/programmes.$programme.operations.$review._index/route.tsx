import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PageHeader } from '~/components/ui/page-header'
import { may, mayAnywhere } from '~/domain/permissions'
import { countComments } from '~/features/conversation/queries.server'
import { CommentsLink } from '~/features/conversation/ui/comments-link'
import { findReview } from '~/features/operations/review.server'
import { roundsOf } from '~/features/operations/rounds.server'
import { FollowUpsCard } from '~/features/operations/ui/follow-ups-card'
import { DecisionCard, LevelsCard, MeetingCard, RequestCard } from '~/features/operations/ui/review-cards'
import { ReviewWay } from '~/features/operations/ui/review-way'
import { RoundsCard } from '~/features/operations/ui/rounds-card'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { deskOf } from '~/lib/desk-hours.server'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.review.title ?? ''} · ${m.operations_title()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, person, today, now } = await enter(request, params.programme, access.read)
  const desk = await deskOf(db, programme)
  const review = await findReview(db, programme.id, params.review, { desk, now })
  const mayRun = mayAnywhere(viewer, 'review.run')
  const isOwn = review.requestedBy.id === person.id && mayAnywhere(viewer, 'review.request')
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    today,
    review,
    rounds: await roundsOf(db, review.id),
    mayRun,
    hours: { opensAt: desk.opensAt, closesAt: desk.closesAt },
    deeds: review.may.filter((deed) => mayRun || (isOwn && deed === 'withdrawal')),
    closable: review.followUps
      .filter(({ owner }) => may(viewer, 'review.followUp', { assigneeId: owner.id }))
      .map(({ id }) => id),
    registered: await registeredAbout(db, { programme, viewer, today }, { subject: 'review', id: review.id }),
    comments: await countComments(db, programme.id, { subject: 'review', id: review.id }),
  }
}

export default function ReviewPage() {
  const { slug, timeZone, today, review, rounds, mayRun, hours, deeds, closable, registered, comments } =
    useLoaderData<typeof loader>()
  const base = reviewPath(slug, review.number)
  const shown = { review, timeZone }
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/operations`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.operations_title()}
          </Link>
        }
        title={
          <>
            <span className="mr-2 text-ink-3">
              {review.kind.code} {review.number}
            </span>
            {review.title}
          </>
        }
        actions={
          <CommentsLink slug={slug} about={{ subject: 'review', key: String(review.number) }} count={comments} />
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <div className="lg:col-span-2">
          <ReviewWay review={review} base={base} timeZone={timeZone} today={today} deeds={deeds} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <LevelsCard {...shown} hours={hours} />
          <RequestCard {...shown} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <MeetingCard {...shown} base={base} />
          <DecisionCard {...shown} />
          <RoundsCard rounds={rounds} timeZone={timeZone} />
          <FollowUpsCard
            followUps={review.followUps}
            base={base}
            today={today}
            mayRun={mayRun}
            mayClose={({ id }) => closable.includes(id)}
          />
        </div>
      </div>
      <RegisterStrip slug={slug} {...registered} />
    </>
  )
}
