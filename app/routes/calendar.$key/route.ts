import type { LoaderFunctionArgs } from '@remix-run/node'
import { openCalendar } from '~/features/enablement/calendar-key.server'
import { eventFile, feedName } from '~/features/enablement/event-file'
import { feedActivities } from '~/features/enablement/queries.server'
import { inLocale } from '~/i18n/in-locale.server'
import { currentLocale } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { noteKeyUse } from '~/lib/access-keys.server'
import { calendarHeaders } from '~/lib/calendar-file'
import { now, todayIn } from '~/lib/clock.server'
import { notFound } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'

export const handle: { access: RouteAccess } = { access: { read: 'public' } }

/** Calendars read every few minutes; that they do is noted as seldom as this. */
const HOUR_MS = 3_600_000

/**
 * What is planned, for whatever calendar knows the key, in its person's language. One answer for every key that opens
 * nothing. `server.ts` sees to it that the address is told to nobody, not to the log either, and that nobody tries many.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, env } = installation()
  const found = await openCalendar(db, (params.key ?? '').replace(/\.ics$/i, ''))
  if (!found) throw notFound()
  const { keyId, locale, programme } = found
  const at = now()
  const activities = await feedActivities(db.read, programme.id, todayIn(programme.timeZone, at))
  if (request.method === 'GET') await noteKeyUse(db, keyId, at, HOUR_MS)
  const origin = env.publicUrl ?? new URL(request.url).origin
  const file = inLocale(locale ?? currentLocale(), () =>
    eventFile(activities, { programme, origin, name: feedName(programme.name), now: at }),
  )
  const headers = { ...calendarHeaders(`${programme.slug}-enablement`), 'X-Robots-Tag': 'noindex' }
  return new Response(file, { headers })
}
