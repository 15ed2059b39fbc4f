import { Link } from '@remix-run/react'
import { ProgressChart } from '~/components/charts/progress-chart'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { Overview } from '../overview'

/** Earned against planned progress, as a curve or as its table. */
export function ProgressCard({ overview, asTable }: { overview: Overview; asTable: boolean }) {
  const { curve, today } = overview
  return (
    <Card
      title={m.overview_progress()}
      note={m.overview_progress_note()}
      more={
        <Link to={asTable ? '?' : '?progress=table'} preventScrollReset className="no-print hover:underline">
          {asTable ? m.chart_of_table() : m.table_of_chart()}
        </Link>
      }
    >
      {asTable ? (
        <div className="max-h-[340px] overflow-y-auto">
          <TableScroll label={m.overview_progress()}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{m.overview_column_day()}</th>
                  <th scope="col" className="num">
                    {m.overview_series_plan()}
                  </th>
                  <th scope="col" className="num">
                    {m.overview_series_earned()}
                  </th>
                </tr>
              </thead>
              <tbody>
                {curve.map((point) => (
                  <tr key={point.day} className={point.day === today ? 'font-semibold' : undefined}>
                    <td>{fullDay(point.day)}</td>
                    <td className="num">{point.planned.toFixed(1)}</td>
                    <td className="num">{point.earned === null ? '–' : point.earned.toFixed(1)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </div>
      ) : (
        <ProgressChart
          points={curve}
          today={today}
          label={m.overview_progress_chart({
            earned: Math.round(overview.earned),
            planned: Math.round(overview.planned),
          })}
        />
      )}
    </Card>
  )
}
