import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { activityChoices, savedActivity } from '~/features/enablement/activity-choices.server'
import { editActivity } from '~/features/enablement/commands/edit-activity.server'
import { activityPath } from '~/features/enablement/paths'
import { findActivity } from '~/features/enablement/queries.server'
import { editActivitySchema } from '~/features/enablement/schema'
import { ActivityForm } from '~/features/enablement/ui/activity-form'
import { GroupFields } from '~/features/enablement/ui/group-fields'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'enablement.plan', change: 'enablement.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.enablement_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const activity = await findActivity(visit.db, visit.programme.id, params.activity, visit.today)
  return {
    slug: visit.programme.slug,
    activity,
    saved: savedActivity(activity),
    ...(await activityChoices(visit, activity)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: activityId } = await findActivity(db, programme.id, params.activity, today)
  const form = await parseForm(request, editActivitySchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await editActivity(change, { ...form.data, activityId })
  return answerChange(form.values, done, activityPath(programme.slug, activityId))
}

export default function EditActivityPage() {
  const { slug, activity, saved, ...choices } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const fields = editedFields(faults, saved)
  const back = activityPath(slug, activity.id)
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {activity.title}
          </Link>
        }
        title={m.enablement_edit()}
      />
      <ActivityForm fields={fields} {...choices} faults={faults} back={back} submit={m.form_save()}>
        <input type="hidden" name="version" value={fields.version(activity.version)} />
        <Card title={m.enablement_form_whom()} note={m.enablement_form_groups_note()}>
          <GroupFields fields={fields} groups={activity.groups} columns={['planned']} own={null} />
        </Card>
      </ActivityForm>
    </>
  )
}
