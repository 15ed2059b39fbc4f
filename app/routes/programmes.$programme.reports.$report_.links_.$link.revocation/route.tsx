import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { revokeReportLink } from '~/features/report-links/commands/revoke-report-link.server'
import { linksOf, sharedReport } from '~/features/report-links/queries.server'
import { revokeReportLinkSchema } from '~/features/report-links/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { reportLinksPath } from '~/lib/links'
import { enter, type Visit } from '~/lib/visit.server'

const access = { read: 'report.share', change: 'report.share' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.report_links_revoke()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { report, link } = await requireLink(visit, params)
  return { slug: visit.programme.slug, reportId: report.id, link }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const { report, link } = await requireLink(visit, params)
  const form = await parseForm(request, revokeReportLinkSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await revokeReportLink(visit.change, { ...form.data, linkId: link.id })
  return answerChange(form.values, done, reportLinksPath(visit.programme.slug, report.id))
}

async function requireLink({ db, programme, now }: Visit, params: { report?: string; link?: string }) {
  const report = await sharedReport(db, programme.id, params.report)
  const links = report ? await linksOf(db, report.id, now) : []
  const link = links.find(({ id }) => String(id) === params.link)
  if (!report || !link) throw notFound()
  return { report, link }
}

export default function RevokeReportLinkPage() {
  const { slug, reportId, link } = useLoaderData<typeof loader>()
  const back = reportLinksPath(slug, reportId)
  return (
    <FormPage
      back={{ to: back, word: m.report_links_title() }}
      title={m.report_links_revoke_title({ purpose: link.purpose })}
    >
      <p className="mb-4 text-sm text-ink-2">{m.report_links_revoke_lead()}</p>
      <RemovalForm
        faults={useActionData<typeof action>()}
        version={link.version}
        word={m.report_links_revoke()}
        back={back}
      />
    </FormPage>
  )
}
