import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayAtAll, unitsAllowed } from '~/domain/enablement'
import { findActivity } from '~/features/enablement/queries.server'
import { ActivityPage } from '~/features/enablement/ui/activity-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.enablement_activity()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const activity = await findActivity(db, programme.id, params.activity, today)
  const units = [...new Set(activity.groups.map(({ unit }) => unit.id))]
  const isThere = activity.state !== 'cancelled'
  const mayPlan = isThere && mayAtAll(viewer, 'enablement.plan', activity.subProcess, units)
  return {
    slug: programme.slug,
    activity,
    may: {
      edit: mayPlan,
      cancel: mayPlan && activity.heldOn === null,
      record: isThere && unitsAllowed(viewer, 'enablement.record', activity.subProcess, units).length > 0,
    },
  }
}

export default function ActivityRoute() {
  return <ActivityPage {...useLoaderData<typeof loader>()} />
}
