import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { resumeReview } from '~/features/operations/commands/resume-review.server'
import { answerDeed, deedOf } from '~/features/operations/deed.server'
import { versionSchema } from '~/features/operations/schema'
import { DeedForm } from '~/features/operations/ui/deed-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_resume_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deedOf(await enter(request, params.programme, access.read), params.review)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  return answerDeed(visit, { request, number: params.review, schema: versionSchema }, resumeReview)
}

export default function ResumePage() {
  const { slug, review } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_resume_title()}
      action={m.operations_deed_resume()}
    >
      <p className="text-sm text-ink-2">{m.operations_resume_text()}</p>
    </DeedForm>
  )
}
