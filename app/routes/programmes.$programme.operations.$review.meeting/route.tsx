import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { nextWorkingDay } from '~/domain/calendar'
import { addDays } from '~/domain/days'
import { wallTimeOf } from '~/domain/wall-clock'
import { scheduleMeeting } from '~/features/operations/commands/schedule-meeting.server'
import { findReview, reviewSent } from '~/features/operations/review.server'
import { scheduleMeetingSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { clockTime } from '~/features/operations/ui/words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { deskOf } from '~/lib/desk-hours.server'
import { parseForm } from '~/lib/form.server'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_meeting_title()} · ${m.app_name_full()}` }]

/** A meeting that is not set yet is offered for the next day; a hold that came back brings its condition along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, now } = await enter(request, params.programme, access.read)
  const desk = await deskOf(db, programme)
  const review = await findReview(db, programme.id, params.review, { desk, now })
  const { meetingAt, meetingMinutes, meetingPlace, agenda, decisionText } = review
  const at = meetingAt === null ? null : wallTimeOf(meetingAt, programme.timeZone)
  const saved = {
    meetingOn: at?.day ?? nextWorkingDay(desk.calendar, addDays(today, 1)),
    meetingFrom: clockTime(at ? at.ms / 60_000 : 10 * 60),
    meetingMinutes: meetingMinutes ?? 60,
    meetingPlace,
    agenda: agenda || decisionText,
  }
  return { slug: programme.slug, review, saved }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: reviewId } = await reviewSent(db, programme.id, params.review)
  const form = await parseForm(request, scheduleMeetingSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await scheduleMeeting(change, { ...form.data, reviewId })
  return answerChange(form.values, saved, reviewPath(programme.slug, Number(params.review)))
}

export default function MeetingPage() {
  const { slug, review, saved } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved, { meetingOn: fullDay })
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_meeting_title()}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField label={m.operations_field_meeting_on()} type="date" {...fields.field('meetingOn')} />
        <TextField label={m.operations_field_meeting_from()} type="time" {...fields.field('meetingFrom')} />
        <TextField
          label={m.operations_field_meeting_minutes()}
          inputMode="numeric"
          {...fields.field('meetingMinutes')}
        />
      </div>
      <TextField label={m.operations_field_meeting_place()} autoComplete="off" {...fields.field('meetingPlace')} />
      <TextArea label={m.operations_field_agenda()} rows={5} isOptional {...fields.field('agenda')} />
    </DeedForm>
  )
}
