import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayAnywhere } from '~/domain/permissions'
import { adviceOfReport } from '~/features/advice/advice.server'
import { LineAdvice, LineDoor, lineSaid } from '~/features/advice/ui/line-advice'
import { planOf } from '~/features/plan/kept-plan.server'
import { builderOf } from '~/features/reports/builder.server'
import { contentFrom, findReport } from '~/features/reports/queries.server'
import { BuilderPage } from '~/features/reports/ui/builder-page'
import { FrozenPage } from '~/features/reports/ui/frozen-page'
import { wordsOf } from '~/features/reports/words-of.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter, requireMay } from '~/lib/visit.server'
import { ReportDoors } from './report-doors'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const word = data?.frozen ? m.reports_number({ number: data.frozen.content.number }) : m.reports_builder_question()
  return [{ title: `${word} · ${m.app_name_full()}` }]
}

/** What was frozen, to whoever sees the programme; a draft, with what the plan says today, to the office. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const row = await findReport(db, programme.id, params.report)
  const base = `/programmes/${programme.slug}/reports/${row.id}`
  const content = contentFrom(row.content)
  if (content) {
    const { entries } = await adviceOfReport(db, row.id, today)
    const doors = {
      mayGive: mayAnywhere(viewer, 'advice.give'),
      mayFollow: mayAnywhere(viewer, 'report.follow'),
      mayShare: mayAnywhere(viewer, 'report.share'),
      said: entries.length,
    }
    const said = { entries: entries.map(lineSaid), today }
    const frozen = { content, hash: row.hash ?? '', words: wordsOf(content.sections), doors, said }
    return { base, frozen, draft: null }
  }
  if (row.state === 'frozen') throw notFound()
  requireMay(viewer, 'report.prepare', {})
  return { base, frozen: null, draft: await builderOf(db, programme, row.id, today, planOf) }
}

export default function ReportPage() {
  const { base, frozen, draft } = useLoaderData<typeof loader>()
  if (frozen) {
    const { doors, said, ...report } = frozen
    return (
      <FrozenPage
        base={base}
        {...report}
        doors={<ReportDoors base={base} {...doors} />}
        answering={{
          beside: ({ section, line, text }) =>
            doors.mayGive && (
              <LineDoor to={`${base}/advice/new?${new URLSearchParams({ section, line })}`} text={text} />
            ),
          beneath: ({ section, line }) => (
            <LineAdvice
              entries={said.entries.filter((one) => one.section === section && one.line === line)}
              to={`${base}/advice`}
              today={said.today}
            />
          ),
        }}
      />
    )
  }
  return draft && <BuilderPage base={base} {...draft} />
}
