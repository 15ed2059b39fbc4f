import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { TableScroll } from '~/components/ui/table-scroll'
import { mayAnywhere } from '~/domain/permissions'
import { opportunitiesOf } from '~/features/operations/figures.server'
import { DeskLinks } from '~/features/operations/ui/desk-links'
import { audienceWord } from '~/i18n/enablement-words'
import { monthAndYear } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.operations_opportunities_title()} · ${m.app_name_full()}` }]

/** Months that can be chosen at once; older ones are found by their address. */
const MONTHS_OFFERED = 12

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const page = Math.max(1, Math.floor(Number(query.get('page')) || 1))
  return {
    slug: programme.slug,
    ...(await opportunitiesOf(db, programme.id, { month: query.get('month'), page })),
    mayRecord: mayAnywhere(viewer, 'opportunities.record'),
  }
}

export default function OpportunitiesPage() {
  const { slug, month, months, lines, page, pages, mayRecord } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/operations/opportunities`
  const named = (one: string) => monthAndYear(`${one}-01`)
  const add = mayRecord && (
    <>
      <LinkButton to={`${base}/new`}>{m.operations_opportunities_add()}</LinkButton>
      <LinkButton look="primary" to={`${base}/paste`}>
        {m.operations_opportunities_paste()}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHeader
        question={m.operations_opportunities_question()}
        title={
          months[0]
            ? m.operations_opportunities_headline({ count: months.length, month: named(months[0]) })
            : m.operations_opportunities_none()
        }
        actions={
          <>
            <DeskLinks slug={slug} without="opportunities" />
            {month && add}
          </>
        }
      />
      {month === null ? (
        <EmptyState
          title={m.operations_opportunities_none()}
          text={m.operations_opportunities_none_text()}
          action={add && <div className="flex flex-wrap justify-center gap-2">{add}</div>}
        />
      ) : (
        <>
          <nav aria-label={m.operations_opportunities_month()} className="no-print mb-3 flex flex-wrap gap-1.5">
            {months.slice(0, MONTHS_OFFERED).map((one) => (
              <ChipLink key={one} to={`?month=${one}`} isOn={one === month}>
                {named(one)}
              </ChipLink>
            ))}
          </nav>
          <Card title={named(month)}>
            <TableScroll label={m.operations_opportunities_title()}>
              <table className="data-table">
                <caption className="sr-only">{m.operations_opportunities_title()}</caption>
                <thead>
                  <tr>
                    <th scope="col">{m.operations_column_branch()}</th>
                    <th scope="col">{m.operations_column_audience()}</th>
                    <th scope="col">{m.operations_field_count()}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={`${line.unitId}:${line.audience}`}>
                      <th scope="row">{nameOf(line.unit)}</th>
                      <td>{audienceWord(line.audience)}</td>
                      <td className="tabular-nums">{line.count}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
            <Pager page={page} pages={pages} pathOf={(to) => `?month=${month}&page=${to}`} />
          </Card>
        </>
      )}
    </>
  )
}
