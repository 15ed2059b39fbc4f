import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { closeFollowUp } from '~/features/operations/commands/close-follow-up.server'
import { findFollowUp } from '~/features/operations/follow-up-rows.server'
import { closeFollowUpSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { reviewPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'review.followUp', change: 'review.followUp' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_follow_up_close_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const found = await findFollowUp(db, programme.id, params)
  requireMay(viewer, access.read, { assigneeId: found.followUp.owner.id })
  return { slug: programme.slug, today, ...found }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { review, followUp } = await findFollowUp(db, programme.id, params)
  const form = await parseForm(request, closeFollowUpSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await closeFollowUp(change, { ...form.data, followUpId: followUp.id })
  return answerChange(form.values, saved, reviewPath(programme.slug, review.number))
}

export default function CloseFollowUpPage() {
  const { slug, today, review, followUp } = useLoaderData<typeof loader>()
  const saved = { doneOn: followUp.doneOn ?? today, outcome: followUp.outcome }
  const fields = editedFields(useActionData<typeof action>(), saved, { doneOn: fullDay })
  return (
    <DeedForm
      fields={fields}
      review={{ ...review, version: followUp.version }}
      base={reviewPath(slug, review.number)}
      title={m.operations_follow_up_close_title()}
      action={m.operations_follow_up_close()}
    >
      <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">
        {followUp.text}
      </blockquote>
      <TextField label={m.operations_field_done_on()} type="date" max={today} {...fields.field('doneOn')} />
      <TextArea label={m.operations_field_outcome()} isOptional {...fields.field('outcome')} />
    </DeedForm>
  )
}
