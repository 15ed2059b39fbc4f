import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { mayAnywhere } from '~/domain/permissions'
import { AVOIDANCE } from '~/domain/thresholds'
import { avoidanceView } from '~/features/operations/figures.server'
import { DeskLinks } from '~/features/operations/ui/desk-links'
import { AVOIDANCE_STATUS, avoidanceWord } from '~/features/operations/ui/words'
import { audienceWord } from '~/i18n/enablement-words'
import { monthAndYear, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { pageAsked, pageOf } from '~/lib/page-of'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.operations_avoidance_title()} · ${m.app_name_full()}` }]

const ROWS_A_PAGE = 24

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const { lines, expectedKinds, months } = await avoidanceView(db, programme, today)
  const { rows, page, pages } = pageOf(lines, pageAsked(new URL(request.url).searchParams), ROWS_A_PAGE)
  const avoiding = lines.filter(({ status }) => status === 'avoids')
  return {
    slug: programme.slug,
    months: { from: months[0] ?? '', to: months.at(-1) ?? '' },
    expectedKinds,
    avoiding: new Set(avoiding.map(({ unitId }) => unitId)).size,
    isKnown: lines.some(({ status }) => status !== 'unknown'),
    count: lines.length,
    lines: rows,
    page,
    pages,
    mayRecord: mayAnywhere(viewer, 'opportunities.record'),
  }
}

export default function AvoidancePage() {
  const { slug, months, expectedKinds, avoiding, isKnown, count, lines, page, pages, mayRecord } =
    useLoaderData<typeof loader>()
  const named = (month: string) => monthAndYear(`${month}-01`)
  const headline =
    avoiding > 0 ? m.operations_avoidance_headline({ count: avoiding }) : m.operations_avoidance_headline_none()
  return (
    <>
      <PageHeader
        question={m.operations_avoidance_question()}
        title={isKnown ? headline : m.operations_avoidance_headline_unknown()}
        actions={<DeskLinks slug={slug} without="avoidance" />}
      />
      {count === 0 ? (
        <EmptyState
          title={m.operations_opportunities_none()}
          text={m.operations_opportunities_none_text()}
          action={
            mayRecord && (
              <LinkButton look="primary" to={`/programmes/${slug}/operations/opportunities/paste`}>
                {m.operations_opportunities_paste()}
              </LinkButton>
            )
          }
        />
      ) : (
        <Card>
          <p className="mb-3 max-w-prose text-sm text-ink-2">
            {expectedKinds === 0
              ? m.operations_avoidance_note_none()
              : m.operations_avoidance_note({
                  from: named(months.from),
                  to: named(months.to),
                  kinds: expectedKinds,
                  share: AVOIDANCE.sharePercent,
                  chance: AVOIDANCE.chancePercent,
                })}
          </p>
          <TableScroll label={m.operations_avoidance_title()}>
            <table className="data-table min-w-[640px]">
              <caption className="sr-only">{m.operations_avoidance_title()}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.operations_column_branch()}</th>
                  <th scope="col">{m.operations_column_audience()}</th>
                  <th scope="col">{m.operations_avoidance_column_verdict()}</th>
                  <th scope="col">{m.operations_avoidance_column_reviews()}</th>
                  <th scope="col">{m.operations_avoidance_column_expected()}</th>
                  <th scope="col">{m.operations_avoidance_column_share()}</th>
                  <th scope="col">{m.operations_avoidance_column_chance()}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={`${line.unitId}:${line.audience}`}>
                    <th scope="row">{nameOf(line.unit)}</th>
                    <td>{audienceWord(line.audience)}</td>
                    <td>
                      <StatusBadge status={AVOIDANCE_STATUS[line.status]} text={avoidanceWord(line.status)} />
                    </td>
                    <td className="tabular-nums">{line.reviews}</td>
                    <td className="tabular-nums">{line.expected ?? '–'}</td>
                    <td className="tabular-nums">{line.percent === null ? '–' : percent(line.percent)}</td>
                    <td className="tabular-nums">{chanceWords(line.chance)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          <Pager page={page} pages={pages} pathOf={(to) => `?page=${to}`} />
        </Card>
      )}
    </>
  )
}

/** "<0.1%" rather than a zero that is none. */
function chanceWords(chance: number | null): string {
  if (chance === null) return '–'
  if (chance < 0.001) return '<0.1%'
  return chance < 0.1 ? `${(chance * 100).toFixed(1)}%` : percent(chance * 100)
}
