import { ChartTools } from '~/components/charts/chart-tools'
import { ProgressChart } from '~/components/charts/progress-chart'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import type { ExpectedPoint } from '~/domain/expected-progress'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { addressWith, type OverviewChoice } from '../choice'
import type { ShownOverview } from '../overview'
import { rangeSentence } from './range-sentence'

/** Earned against planned progress and what is expected, as a curve or as its table. */
export function ProgressCard({
  overview,
  slug,
  choice,
}: {
  overview: ShownOverview
  slug: string
  choice: OverviewChoice
}) {
  const { curve, today, end } = overview
  const { asTable } = choice
  return (
    <Card
      title={m.overview_progress()}
      note={m.overview_progress_note()}
      more={
        <ChartTools
          name={m.overview_progress()}
          picture={`/programmes/${slug}/overview.svg?chart=progress`}
          table={{ to: addressWith(choice, { asTable: !asTable }), isShown: asTable }}
        />
      }
    >
      {asTable ? (
        <CurveTable curve={curve} today={today} />
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
      <p className="mt-2 text-xs text-ink-3">{rangeSentence(end)}</p>
    </Card>
  )
}

function CurveTable({ curve, today }: { curve: readonly ExpectedPoint[]; today: string }) {
  return (
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
              <th scope="col" className="num">
                {m.overview_series_expected()}
              </th>
              <th scope="col" className="num">
                {m.overview_series_range()}
              </th>
            </tr>
          </thead>
          <tbody>
            {curve.map((point) => (
              <tr key={point.day} className={point.day === today ? 'font-semibold' : undefined}>
                <td>{fullDay(point.day)}</td>
                <td className="num">{point.planned.toFixed(1)}</td>
                <td className="num">{decimal(point.earned)}</td>
                <td className="num">{decimal(point.expected)}</td>
                <td className="num">
                  {point.early === null ? '–' : `${decimal(point.late)} – ${decimal(point.early)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

const decimal = (value: number | null) => (value === null ? '–' : value.toFixed(1))
