import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { recordMinutes } from '~/features/operations/commands/record-minutes.server'
import { answerDeed, deedOf } from '~/features/operations/deed.server'
import { recordMinutesSchema } from '~/features/operations/schema'
import { BoxesField, DeedForm } from '~/features/operations/ui/deed-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_minutes_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deedOf(await enter(request, params.programme, access.read), params.review)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  return answerDeed(visit, { request, number: params.review, schema: recordMinutesSchema }, recordMinutes)
}

export default function MinutesPage() {
  const { slug, review } = useLoaderData<typeof loader>()
  const { experts, minutes } = review
  // Before anything is written down, everybody is taken to have come.
  const there = experts.filter(({ wasThere }) => wasThere !== false).map(({ personId }) => personId)
  const fields = editedFields(useActionData<typeof action>(), { minutes, thereIds: there })
  return (
    <DeedForm
      fields={fields}
      review={review}
      base={reviewPath(slug, review.number)}
      title={m.operations_minutes_title()}
    >
      <BoxesField
        name="thereIds"
        label={m.operations_field_there()}
        fields={fields}
        boxes={experts.map(({ personId, name }) => ({ value: personId, label: nameOf(name) }))}
      />
      <TextArea label={m.operations_field_minutes()} rows={10} {...fields.field('minutes')} />
    </DeedForm>
  )
}
