import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { planOf } from '~/features/plan/kept-plan.server'
import { contentOf, draftOf } from '~/features/reports/facts.server'
import { findDraft, sectionsOf } from '~/features/reports/queries.server'
import { ReportView } from '~/features/reports/ui/report-view'
import { wordsOf } from '~/features/reports/words-of.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.prepare' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.reports_preview()} · ${m.app_name_full()}` }]

/** The draft as it would be frozen now by whoever looks at it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, today } = await enter(request, params.programme, access.read)
  const row = await findDraft(db, programme.id, params.report)
  const draft = await draftOf(db, programme, today, planOf)
  const content = contentOf(draft, await sectionsOf(db.read, row.id), { programme, author: person.name, today })
  return { base: `/programmes/${programme.slug}/reports/${row.id}`, content, words: wordsOf(content.sections) }
}

export default function PreviewPage() {
  const { base, content, words } = useLoaderData<typeof loader>()
  return (
    <ReportView
      content={content}
      words={words}
      question={
        <>
          <Link to={base} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.reports_edit()}
          </Link>
          {' · '}
          {m.reports_preview_title()}
        </>
      }
      actions={
        <LinkButton look="primary" to={`${base}/freeze`}>
          {m.reports_freeze()}
        </LinkButton>
      }
    />
  )
}
