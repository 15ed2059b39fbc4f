import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { addFollowUp } from '~/features/operations/commands/add-follow-up.server'
import { deedOf } from '~/features/operations/deed.server'
import { reviewSent } from '~/features/operations/review.server'
import { addFollowUpSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { FollowUpFields } from '~/features/operations/ui/follow-up-fields'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { reviewPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_follow_up_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deedOf(await enter(request, params.programme, access.read), params.review)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: reviewId } = await reviewSent(db, programme.id, params.review)
  const form = await parseFormWithPeople(db, request, addFollowUpSchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await addFollowUp(change, { ...form.data, reviewId })
  return answerChange(form.values, saved, reviewPath(programme.slug, Number(params.review)))
}

export default function NewFollowUpPage() {
  const { slug, review } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_follow_up_title()}
    >
      <FollowUpFields fields={fields} />
    </DeedForm>
  )
}
