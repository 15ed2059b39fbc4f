import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'
import { meanFigure } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import type { KpiView } from '../kpi-view'
import type { KpiRecord } from '../queries.server'
import { amount, monthWord, signalSentence } from './kpi-words'
import { TrendChart } from './trend-chart'

type Shown = Pick<KpiView, 'means' | 'chart'>

/** How the KPI went month by month, within which limits, and what of it chance alone would not do. */
export function TrendCard({ kpi, view, asTable }: { kpi: KpiRecord; view: Shown; asTable: boolean }) {
  const { means, chart } = view
  const last = means.at(-1)
  return (
    <Card
      title={m.benefits_trend_title()}
      note={m.benefits_trend_note()}
      more={
        last && (
          <Link to={asTable ? '?' : '?trend=table'} preventScrollReset className="no-print hover:underline">
            {asTable ? m.chart_of_table() : m.table_of_chart()}
          </Link>
        )
      }
    >
      {!last && <p className="text-ink-2">{m.benefits_trend_empty()}</p>}
      {last && asTable && <MeansTable means={means} />}
      {last && !asTable && (
        <TrendChart
          means={means}
          chart={chart}
          target={kpi.target}
          baseline={kpi.baseline}
          label={m.benefits_trend_label({
            name: nameOf(kpi.name),
            value: amount(last.value, kpi.measure),
            month: monthWord(last.month),
            count: means.length,
          })}
        />
      )}
      {last && <Limits chart={chart} measure={kpi.measure} />}
    </Card>
  )
}

function Limits({ chart, measure }: { chart: KpiView['chart']; measure: string }) {
  if (chart.state === 'unknown') {
    return (
      <p className="mt-2 text-sm text-ink-2">
        {m.benefits_trend_unknown({ count: chart.readings, needed: chart.needed })}
      </p>
    )
  }
  const { lower, upper, signals } = chart
  return (
    <div className="mt-2 grid gap-1 text-sm">
      {signals.length === 0 && <p>{m.benefits_signal_none()}</p>}
      <ul>
        {signals.map((signal) => (
          <li key={signalSentence(signal)} className="font-semibold">
            {signalSentence(signal)}
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-3">
        {m.benefits_trend_known({ lower: amount(lower, measure), upper: amount(upper, measure) })}
      </p>
    </div>
  )
}

function MeansTable({ means }: { means: KpiView['means'] }) {
  return (
    <div className="max-h-[340px] overflow-y-auto">
      <TableScroll label={m.benefits_trend_title()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.benefits_column_month()}</th>
              <th scope="col" className="num">
                {m.benefits_column_mean()}
              </th>
              <th scope="col" className="num">
                {m.benefits_column_branches()}
              </th>
            </tr>
          </thead>
          <tbody>
            {means.map(({ month, value, branches }) => (
              <tr key={month}>
                <th scope="row">{monthWord(month)}</th>
                <td className="num">{meanFigure(value)}</td>
                <td className="num">{branches}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
