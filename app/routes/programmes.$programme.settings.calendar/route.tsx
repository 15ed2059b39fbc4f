import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PageHeader } from '~/components/ui/page-header'
import { officialYear, ownDays } from '~/features/programmes/calendar-queries.server'
import { setWorkingWeek } from '~/features/programmes/commands/set-working-week.server'
import { officialDaysKnownUntil } from '~/features/programmes/new-programme.server'
import { setWorkingWeekSchema } from '~/features/programmes/schema'
import { holidaySourceWord, weekdayWord } from '~/features/programmes/ui/calendar-words'
import { WorkingWeekForm } from '~/features/programmes/ui/working-week-form'
import { YearOverview } from '~/features/programmes/ui/year-overview'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure', change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const thisYear = Number(today.slice(0, 4))
  const asked = Number(new URL(request.url).searchParams.get('year'))
  const year = Number.isInteger(asked) && Math.abs(asked - thisYear) <= 10 ? asked : thisYear
  return {
    slug: programme.slug,
    version: programme.version,
    weekend: programme.weekend.split(',').filter(Boolean).map(Number),
    holidaySource: programme.holidaySource,
    own: await ownDays(db, programme.id),
    official: officialYear(programme.holidaySource, year),
    knownUntil: officialDaysKnownUntil(today),
    today,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { change, programme } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, setWorkingWeekSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await setWorkingWeek(change, form.data)
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  return redirect(`/programmes/${programme.slug}/settings/calendar`, { headers })
}

function weekdays(days: readonly number[]): string {
  return days.map((day) => weekdayWord(day, 'long')).join(m.programmes_list_separator())
}

export default function CalendarSettings() {
  const { slug, version, weekend, holidaySource, own, official, knownUntil, today } = useLoaderData<typeof loader>()
  const fields = editedFields(
    useActionData<typeof action>(),
    { weekend, holidaySource },
    {
      holidaySource: (value) => holidaySourceWord(value === 'CN' ? 'CN' : 'none'),
      weekend: (value) => weekdays(value.split(',').filter(Boolean).map(Number)),
    },
  )
  const days = weekdays(weekend)
  return (
    <>
      <PageHeader
        question={m.settings_calendar_question()}
        title={
          holidaySource === 'CN' && knownUntil
            ? m.settings_calendar_title({ weekend: days || m.form_none(), day: fullDay(knownUntil) })
            : m.settings_calendar_title_own({ weekend: days || m.form_none() })
        }
        facts={m.settings_calendar_facts()}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)]">
        <div className="grid gap-4">
          <WorkingWeekForm key={version} fields={fields} version={version} knownUntil={knownUntil} />
          <Outlet context={{ slug, own, today }} />
        </div>
        <YearOverview official={official} own={own} weekend={weekend} source={holidaySource} today={today} />
      </div>
    </>
  )
}
