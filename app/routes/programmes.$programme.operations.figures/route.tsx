import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { TableScroll } from '~/components/ui/table-scroll'
import { DESK_WEEKS, DESK_WINDOW_DAYS } from '~/domain/thresholds'
import { deskFigures } from '~/features/operations/figures.server'
import { DeskLinks } from '~/features/operations/ui/desk-links'
import { KindFigures } from '~/features/operations/ui/kind-figures'
import { WeeksChart } from '~/features/operations/ui/weeks-chart'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { deskOf } from '~/lib/desk-hours.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [
  { title: `${m.operations_figures_title()} · ${m.operations_title()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, now } = await enter(request, params.programme, access.read)
  const desk = await deskOf(db, programme)
  return { slug: programme.slug, figures: await deskFigures(db, programme, { desk, today, now }) }
}

export default function FiguresPage() {
  const { slug, figures } = useLoaderData<typeof loader>()
  const { weeks, kept, keptBefore, kinds } = figures
  const days = DESK_WINDOW_DAYS
  return (
    <>
      <PageHeader
        question={m.operations_figures_question()}
        title={
          kept.count === 0
            ? m.operations_figures_headline_none({ days })
            : m.operations_figures_headline({ share: shareOf(kept), days, ...kept })
        }
        facts={keptBefore.count > 0 && m.operations_figures_before({ days, share: shareOf(keptBefore) })}
        actions={<DeskLinks slug={slug} without="figures" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Card title={m.operations_figures_weeks()} note={m.operations_figures_weeks_note()}>
          <WeeksChart weeks={weeks} label={m.operations_figures_weeks()} />
          <details className="mt-3">
            <summary className="cursor-pointer text-sm text-accent">{m.table_of_chart()}</summary>
            <TableScroll label={m.operations_figures_weeks()}>
              <table className="data-table mt-3">
                <caption className="sr-only">{m.operations_figures_weeks()}</caption>
                <thead>
                  <tr>
                    <th scope="col">{m.operations_figures_week()}</th>
                    <th scope="col">{m.operations_figures_requested()}</th>
                    <th scope="col">{m.operations_figures_decided()}</th>
                  </tr>
                </thead>
                <tbody>
                  {weeks.toReversed().map(({ week, requested, decided }) => (
                    <tr key={week}>
                      <th scope="row">{fullDay(week)}</th>
                      <td className="tabular-nums">{requested}</td>
                      <td className="tabular-nums">{decided}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </details>
        </Card>
        <Card title={m.operations_figures_kinds()} note={m.operations_figures_kinds_note({ weeks: DESK_WEEKS })}>
          <KindFigures kinds={kinds} days={days} />
        </Card>
      </div>
    </>
  )
}

const shareOf = ({ kept, count }: { kept: number; count: number }) => Math.round((kept / count) * 100)
