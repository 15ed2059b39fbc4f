import type { LoaderFunctionArgs } from '@remix-run/node'
import { eventFile } from '~/features/enablement/event-file'
import { findActivity } from '~/features/enablement/queries.server'
import type { RouteAccess } from '~/lib/access'
import { calendarHeaders } from '~/lib/calendar-file'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** One activity, for a calendar to take over. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, now } = await enter(request, params.programme, access.read)
  const activity = await findActivity(db, programme.id, params.activity, today)
  const { origin } = new URL(request.url)
  const file = eventFile([activity], { programme, origin, name: null, now })
  return new Response(file, { headers: calendarHeaders(`${programme.slug}-activity-${activity.id}`) })
}
