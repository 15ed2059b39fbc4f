import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Download, Printer } from 'lucide-react'
import { Button, LinkButton } from '~/components/ui/button'
import { PageHeader } from '~/components/ui/page-header'
import { coverageOf } from '~/domain/tailoring'
import { planOf } from '~/features/plan/kept-plan.server'
import { comparisonOf, comparisonQuery } from '~/features/tailoring/comparison'
import { readComparisonView } from '~/features/tailoring/read-views'
import { coverageWords } from '~/features/tailoring/sentences'
import { tailoringSource } from '~/features/tailoring/source.server'
import { ComparisonFilters } from '~/features/tailoring/ui/comparison-filters'
import { ComparisonTable } from '~/features/tailoring/ui/comparison-table'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.tailoring_compare()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const view = readComparisonView(new URL(request.url).searchParams)
  const plan = await planOf(db, programme, today)
  return {
    slug: programme.slug,
    today,
    view,
    edition: programme.referenceEdition,
    subProcesses: plan.subProcesses.map(({ code, name }) => ({ code, name })),
    groups: comparisonOf(plan, await tailoringSource(db, programme), view),
  }
}

export default function ComparisonPage() {
  const { slug, today, view, edition, subProcesses, groups } = useLoaderData<typeof loader>()
  const practices = groups.flatMap((group) => group.practices)
  const decided = practices.flatMap(({ key, decision }) => (decision ? [[key, decision.decision] as const] : []))
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/tailoring`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.tailoring_question()}
          </Link>
        }
        title={m.tailoring_compare_title({ total: practices.length })}
        facts={
          <>
            <span>{coverageWords(coverageOf(practices, new Map(decided)))}</span>
            <span>{m.tailoring_edition({ edition })}</span>
            <span>{fullDay(today)}</span>
          </>
        }
        actions={
          <>
            <Button type="button" onClick={() => window.print()}>
              <Printer size={15} aria-hidden="true" />
              {m.tailoring_print()}
            </Button>
            <LinkButton look="quiet" reloadDocument to={`/programmes/${slug}/tailoring.csv${comparisonQuery(view)}`}>
              <Download size={15} aria-hidden="true" />
              {m.tailoring_download()}
            </LinkButton>
          </>
        }
      />
      <ComparisonFilters view={view} subProcesses={subProcesses} />
      {groups.map((group) => (
        <ComparisonTable key={group.code} group={group} />
      ))}
    </>
  )
}
