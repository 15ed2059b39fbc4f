import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { cancelActivity } from '~/features/enablement/commands/cancel-activity.server'
import { activitiesPath, activityPath } from '~/features/enablement/paths'
import { findActivity } from '~/features/enablement/queries.server'
import { cancelActivitySchema } from '~/features/enablement/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'enablement.plan', change: 'enablement.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.enablement_cancel()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const { id, version, title } = await findActivity(db, programme.id, params.activity, today)
  return { slug: programme.slug, id, version, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: activityId } = await findActivity(db, programme.id, params.activity, today)
  const form = await parseForm(request, cancelActivitySchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await cancelActivity(change, { ...form.data, activityId })
  return answerChange(form.values, done, activitiesPath(programme.slug))
}

export default function CancelActivityPage() {
  const { slug, id, version, title } = useLoaderData<typeof loader>()
  const back = activityPath(slug, id)
  return (
    <FormPage back={{ to: back, word: title }} title={m.enablement_cancel_title({ title })}>
      <p className="mb-4 text-sm text-ink-2">{m.enablement_cancel_lead()}</p>
      <RemovalForm faults={useActionData<typeof action>()} version={version} word={m.enablement_cancel()} back={back} />
    </FormPage>
  )
}
