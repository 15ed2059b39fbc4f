import { StatusIcon } from '~/components/ui/status-icon'
import { figure, monthAndYear } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { Heat, LoadCell } from '../load-view'

const FILL: Readonly<Record<Heat, string>> = {
  0: '',
  1: 'bg-(--heat-1)',
  2: 'bg-(--heat-2)',
  3: 'bg-(--heat-3)',
  4: 'bg-(--heat-4)',
}

/** A month of somebody's load: its weight on the heat it has; over the limit it has a mark and an edge as well. */
export function HeatCell({ cell, limit }: { cell: LoadCell; limit: number }) {
  if (cell.heat === 0) {
    return <span className="sr-only">0</span>
  }
  const facts = { month: monthAndYear(cell.month), weight: weightOf(cell), peak: cell.peak, limit }
  const title = [cell.isOver ? m.load_cell_over(facts) : m.load_cell(facts), cell.codes.join('\n')].join('\n')
  return (
    <span
      title={title}
      className={`flex min-h-7 items-center justify-center gap-1 rounded px-1 tabular-nums ${
        cell.isOver ? 'bg-warn-soft font-semibold text-warn ring-1 ring-warn ring-inset' : FILL[cell.heat]
      }`}
    >
      {cell.isOver && (
        <>
          <StatusIcon status="atRisk" />
          <span className="sr-only">{m.load_over({ peak: cell.peak, limit })}</span>
        </>
      )}
      {weightOf(cell)}
    </span>
  )
}

export function weightOf({ weight }: Pick<LoadCell, 'weight'>): string {
  return figure(weight * 1000)
}

/** What the colours and the mark say. */
export function HeatLegend() {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-3">
      <span className="inline-flex items-center gap-1.5">
        {m.load_legend_little()}
        {([1, 2, 3, 4] as const).map((heat) => (
          <span key={heat} className={`inline-block h-3 w-5 rounded-sm ${FILL[heat]}`} />
        ))}
        {m.load_legend_much()}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className="inline-flex items-center rounded bg-warn-soft px-1 py-px text-warn ring-1 ring-warn ring-inset">
          <StatusIcon status="atRisk" />
        </span>
        {m.load_legend_over()}
      </span>
    </p>
  )
}
