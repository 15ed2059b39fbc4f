import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeCalendarDay } from '~/features/programmes/commands/remove-calendar-day.server'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { change, programme } = await enter(request, params.programme, access.change)
  const removed = await removeCalendarDay(change, { id: Number(params.day) })
  if (!removed.ok) throw notFound()
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  return redirect(`/programmes/${programme.slug}/settings/calendar`, { headers })
}
