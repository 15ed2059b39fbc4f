import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PageHeader } from '~/components/ui/page-header'
import { activityChoices, proposedActivity } from '~/features/enablement/activity-choices.server'
import { planActivity } from '~/features/enablement/commands/plan-activity.server'
import { activitiesPath } from '~/features/enablement/paths'
import { planActivitySchema } from '~/features/enablement/schema'
import { ActivityForm } from '~/features/enablement/ui/activity-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'enablement.plan', change: 'enablement.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.enablement_plan()} · ${m.app_name_full()}` }]

/** What is proposed on another page comes in the address, and fills the form in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const choices = await activityChoices(visit)
  const proposed = proposedActivity(new URL(request.url).searchParams, choices, visit.today)
  return { slug: visit.programme.slug, ...choices, proposed }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, planActivitySchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await planActivity(change, form.data), activitiesPath(programme.slug))
}

export default function NewActivityPage() {
  const { slug, proposed, ...choices } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = activitiesPath(slug)
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.enablement_tab_activities()}
          </Link>
        }
        title={m.enablement_plan_title()}
      />
      <ActivityForm
        fields={editedFields(faults, proposed)}
        {...choices}
        faults={faults}
        back={back}
        submit={m.enablement_plan_submit()}
      />
    </>
  )
}
