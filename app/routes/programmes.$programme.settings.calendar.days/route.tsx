import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { setCalendarDay } from '~/features/programmes/commands/set-calendar-day.server'
import { setCalendarDaySchema } from '~/features/programmes/schema'
import { OwnDays } from '~/features/programmes/ui/own-days'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { change, programme } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, setCalendarDaySchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await setCalendarDay(change, form.data)
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  const year = form.data.day.slice(0, 4)
  return redirect(`/programmes/${programme.slug}/settings/calendar?year=${year}`, { headers })
}

/** The own days with what was refused; the calendar page around it is the same. */
export default function EnteredDay() {
  return <OwnDays faults={useActionData<typeof action>()} />
}
