import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReview } from '~/features/operations/review.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { calendarFile, calendarHeaders } from '~/lib/calendar-file'
import { deskOf } from '~/lib/desk-hours.server'
import { notFound } from '~/lib/http.server'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The invitation to the meeting of a review, for a calendar: to the experts and whoever requested it, by its lead. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, now } = await enter(request, params.programme, access.read)
  const review = await findReview(db, programme.id, params.review, { desk: await deskOf(db, programme), now })
  const { number, title, kind, lead, requestedBy, experts, meetingAt, meetingMinutes } = review
  if (meetingAt === null) throw notFound()
  const person = ({ name, email }: { name: Parameters<typeof nameOf>[0]; email: string }) => {
    return { name: nameOf(name), email }
  }
  const event = {
    uid: `review-${programme.slug}-${number}`,
    sequence: Math.floor(now / 60_000),
    title: m.operations_meeting_summary({ kind: kind.code, number, title }),
    when: { start: meetingAt, end: meetingAt + (meetingMinutes ?? 60) * 60_000 },
    place: review.meetingPlace,
    description: review.agenda,
    address: `${new URL(request.url).origin}${reviewPath(programme.slug, number)}`,
    organiser: lead ? person(lead) : undefined,
    attendees: [...experts, requestedBy].map(person),
  }
  const method = lead ? 'REQUEST' : 'PUBLISH'
  const file = calendarFile({ product: 'Operations', name: null, method, events: [event], now })
  return new Response(file, { headers: calendarHeaders(`${programme.slug}-review-${number}`) })
}
