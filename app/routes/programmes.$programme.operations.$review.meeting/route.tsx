import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { nextWorkingDay } from '~/domain/calendar'
import { addDays } from '~/domain/days'
import { wallTimeOf } from '~/domain/wall-clock'
import { scheduleMeeting } from '~/features/operations/commands/schedule-meeting.server'
import { answerDeed } from '~/features/operations/deed.server'
import { findReview } from '~/features/operations/review.server'
import { scheduleMeetingSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { clockTime } from '~/features/operations/ui/words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { deskOf } from '~/lib/desk-hours.server'
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
  const visit = await enter(request, params.programme, access.change)
  return answerDeed(visit, { request, number: params.review, schema: scheduleMeetingSchema }, scheduleMeeting)
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
