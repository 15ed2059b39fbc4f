import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { adviceOfReport } from '~/features/advice/advice.server'
import { findFrozen } from '~/features/advice/reports.server'
import { shownTo } from '~/features/advice/shown-to'
import { AdviceOfReport } from '~/features/advice/ui/advice-of-report'
import { SayLinks } from '~/features/advice/ui/say-links'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { reportPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.advice_of_report_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const { content, ...report } = await findFrozen(db, programme.id, params.report)
  const { entries, counts } = await adviceOfReport(db, report.id, today)
  return {
    slug: programme.slug,
    today,
    report,
    sections: content.sections.map(({ section, title, lines }) => ({ section, title, lines })),
    counts,
    mayGive: mayAnywhere(viewer, 'advice.give'),
    mayAssign: mayAnywhere(viewer, 'advice.assign'),
    entries: entries.map((one) => shownTo(viewer, one)),
  }
}

export default function AdviceOfReportPage() {
  const { slug, today, report, entries, ...shown } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        question={
          <Link to={reportPath(slug, report.id)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.advice_of_report_question({ number: report.number, day: shortDay(report.frozenOn, today) })}
          </Link>
        }
        title={
          entries.length === 0 ? m.advice_of_report_none() : m.advice_of_report_headline({ count: entries.length })
        }
        actions={<SayLinks slug={slug} without="engagement" />}
      />
      <Card>
        <AdviceOfReport slug={slug} reportId={report.id} today={today} entries={entries} {...shown} />
      </Card>
    </>
  )
}
