import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { withdrawReview } from '~/features/operations/commands/withdraw-review.server'
import { answerDeed, deedOf } from '~/features/operations/deed.server'
import { withdrawReviewSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.request', change: 'review.request' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_withdrawal_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deedOf(await enter(request, params.programme, access.read), params.review)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  return answerDeed(visit, { request, number: params.review, schema: withdrawReviewSchema }, withdrawReview)
}

export default function WithdrawalPage() {
  const { slug, review } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_withdrawal_title()}
      action={m.operations_withdraw()}
    >
      <TextArea label={m.operations_field_reason()} hint={m.operations_withdrawal_text()} {...fields.field('reason')} />
    </DeedForm>
  )
}
