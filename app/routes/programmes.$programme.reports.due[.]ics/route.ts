import type { LoaderFunctionArgs } from '@remix-run/node'
import { cadenceOf } from '~/domain/report-cadence'
import { dueEntry } from '~/features/reports/due-entry'
import { lastFrozen } from '~/features/reports/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { calendarHeaders } from '~/lib/calendar-file'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The day on which the next report is due, for a calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, now } = await enter(request, params.programme, access.read)
  const { on } = await lastFrozen(db.read, programme.id)
  const { slug, nameZh: zh, nameEn: en } = programme
  const title = m.reports_calendar_title({ programme: nameOf({ zh, en }) })
  const { origin } = new URL(request.url)
  const entry = dueEntry({
    slug,
    title,
    on: cadenceOf(programme, on, today).dueOn,
    address: `${origin}/programmes/${slug}/reports`,
    now,
  })
  return new Response(entry, { headers: calendarHeaders(`${slug}-report-due`) })
}
