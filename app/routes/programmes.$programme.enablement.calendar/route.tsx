import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { monthAfter, monthOf, weeksOf } from '~/features/enablement/calendar-month'
import { feedsPath } from '~/features/enablement/paths'
import { activitiesBetween } from '~/features/enablement/queries.server'
import { CalendarMonth } from '~/features/enablement/ui/calendar-month'
import { EnablementTabs } from '~/features/enablement/ui/enablement-tabs'
import { monthAndYear } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.enablement_tab_calendar()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const first = monthOf(new URL(request.url).searchParams.get('month'), today)
  const range = { start: monthAfter(first, 0), end: monthAfter(first, 1) }
  const weeks = weeksOf(first, await activitiesBetween(db.read, programme.id, range, today))
  return {
    slug: programme.slug,
    today,
    first,
    weeks,
    count: weeks.flat().reduce((sum, { isInMonth, activities }) => sum + (isInMonth ? activities.length : 0), 0),
    mayRecord: mayAnywhere(viewer, 'enablement.record'),
  }
}

export default function CalendarPage() {
  const { slug, today, first, weeks, count, mayRecord } = useLoaderData<typeof loader>()
  const title = m.enablement_calendar_title({ month: monthAndYear(first), count })
  const to = (months: number) => `?month=${monthAfter(first, months).slice(0, 7)}`
  return (
    <>
      <PageHeader
        question={m.enablement_calendar_question()}
        title={title}
        actions={
          <>
            <LinkButton to={to(-1)}>{m.enablement_calendar_before()}</LinkButton>
            <LinkButton to="?">{m.enablement_calendar_now()}</LinkButton>
            <LinkButton to={to(1)}>{m.enablement_calendar_after()}</LinkButton>
            <LinkButton to={feedsPath(slug)}>{m.enablement_calendar_subscribe()}</LinkButton>
          </>
        }
      />
      <EnablementTabs slug={slug} at="calendar" mayRecord={mayRecord} />
      <Card>
        <CalendarMonth slug={slug} title={title} weeks={weeks} today={today} />
      </Card>
    </>
  )
}
