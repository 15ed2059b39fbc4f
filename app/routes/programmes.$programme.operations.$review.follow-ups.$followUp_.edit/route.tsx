import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { updateFollowUp } from '~/features/operations/commands/update-follow-up.server'
import { findFollowUp } from '~/features/operations/follow-up-rows.server'
import { updateFollowUpSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { FollowUpFields } from '~/features/operations/ui/follow-up-fields'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { reviewPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_follow_up_edit_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, ...(await findFollowUp(db, programme.id, params)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { review, followUp } = await findFollowUp(db, programme.id, params)
  const form = await parseFormWithPeople(db, request, updateFollowUpSchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateFollowUp(change, { ...form.data, followUpId: followUp.id })
  return answerChange(form.values, saved, reviewPath(programme.slug, review.number))
}

export default function EditFollowUpPage() {
  const { slug, review, followUp } = useLoaderData<typeof loader>()
  const { text, owner, dueOn } = followUp
  const saved = { text, ownerId: personWords(owner), dueOn }
  const fields = editedFields(useActionData<typeof action>(), saved, { dueOn: fullDay })
  return (
    <DeedForm
      fields={fields}
      review={{ ...review, version: followUp.version }}
      base={reviewPath(slug, review.number)}
      title={m.operations_follow_up_edit_title()}
    >
      <FollowUpFields fields={fields} />
    </DeedForm>
  )
}
