import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { LINK_DAYS } from '~/domain/report-links'
import { makeReportLink } from '~/features/report-links/commands/make-report-link.server'
import { linksOf, sharedReport, visitsOf } from '~/features/report-links/queries.server'
import { makeReportLinkSchema } from '~/features/report-links/schema'
import { LinkForm } from '~/features/report-links/ui/link-form'
import { LinkList, VisitList } from '~/features/report-links/ui/link-list'
import { MadeReportLink } from '~/features/report-links/ui/made-report-link'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { reportLinksPath, reportPath } from '~/lib/links'
import { newToken } from '~/lib/secret-token.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.share', change: 'report.share' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.report_links_title()} · ${m.app_name_full()}` }]

const PRIVATE = { 'Cache-Control': 'no-store' }
export const headers: HeadersFunction = () => PRIVATE

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, now } = await enter(request, params.programme, access.read)
  const report = await sharedReport(db, programme.id, params.report)
  if (!report) throw notFound()
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    report,
    links: await linksOf(db, report.id, now),
    visits: await visitsOf(db, report.id),
  }
}

/** Makes a link and shows it in this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const report = await sharedReport(db, programme.id, params.report)
  if (!report) throw notFound()
  const form = await parseForm(request, makeReportLinkSchema)
  if (!form.ok) return data({ faults: form.faults, address: null }, { status: 422, headers: PRIVATE })
  const { token, tokenHash } = newToken()
  const made = await makeReportLink(change, { ...form.data, reportId: report.id, tokenHash })
  if (!made.ok)
    return data({ faults: refusedForm(form.values, made.refusals), address: null }, { status: 422, headers: PRIVATE })
  const origin = installation().env.publicUrl ?? new URL(request.url).origin
  const isNew = made.value.value === tokenHash
  const address = isNew ? new URL(`/shared/${token}`, origin).href : null
  return data({ faults: null, address }, { headers: PRIVATE })
}

export default function ReportLinksPage() {
  const { slug, timeZone, report, links, visits } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fields = editedFields(answer?.faults ?? undefined, { purpose: '', days: LINK_DAYS.usual })
  return (
    <>
      <PageHeader
        question={
          <Link to={reportPath(slug, report.id)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.report_files_report({ number: report.number })}
          </Link>
        }
        title={m.report_links_title()}
      />
      {answer && answer.faults === null && <MadeReportLink address={answer.address} />}
      <div className="grid gap-4">
        <Card title={m.report_links_new()}>
          <p className="mb-3 max-w-prose text-sm text-ink-2">{m.report_links_lead()}</p>
          <LinkForm key={links.length} fields={fields} />
        </Card>
        <LinkList links={links} base={reportLinksPath(slug, report.id)} timeZone={timeZone} />
        <VisitList visits={visits} timeZone={timeZone} />
      </div>
    </>
  )
}
