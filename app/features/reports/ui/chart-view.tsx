import { lazy } from 'react'
import { LiveInSight } from '~/components/charts/live-in-sight'
import type { ReportChart, ReportTable as Table } from '~/domain/report-content'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { ChartFrame } from './chart-frame'
import type { ReadableChart } from './chart-live'
import { ReportTable } from './report-table'

const ChartLive = lazy(() => import('./chart-live'))

/** A chart with its numbers beneath. Values can be read off it once it is in sight; paper gets it as it is drawn first. */
export function ChartView({ chart }: { chart: ReportChart }) {
  return (
    <figure className="my-2 max-w-[560px] break-inside-avoid">
      <figcaption className="mb-1 text-xs text-ink-3">{nameOf(chart.title)}</figcaption>
      <LiveInSight frame={<ChartFrame chart={chart} />}>{isReadable(chart) && <ChartLive chart={chart} />}</LiveInSight>
      <details className="no-print mt-1 text-xs">
        <summary className="cursor-pointer text-accent">{m.reports_numbers()}</summary>
        <ReportTable table={twinOf(chart)} />
      </details>
    </figure>
  )
}

/** Whether there are values to read off that are not written in it; one that knows none has only its frame. */
function isReadable(chart: ReportChart): chart is ReadableChart {
  return chart.kind !== 'bar' && chart.series.some(({ values }) => values.some((value) => value !== null))
}

/** The same numbers as a table: a row a label, a column a series. */
function twinOf({ key, title, labels, series }: ReportChart): Table {
  return {
    key,
    title,
    columns: [{ label: title, isNumber: false }, ...series.map(({ name }) => ({ label: name, isNumber: true }))],
    rows: labels.map((label, at) => [label, ...series.map(({ values }) => values[at] ?? null)]),
  }
}
