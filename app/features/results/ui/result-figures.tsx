import { StatusMark } from '~/components/ui/status-badge'
import { hasMoved, type KpiMovement } from '~/domain/kpi-results'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** "41 → 47 %", and whether it moved as it should. */
export function ResultFigures({ result }: { result: KpiMovement & { measure: string } }) {
  const { before, after, measure } = result
  return (
    <span className="whitespace-nowrap tabular-nums">
      {figure(before)}
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> {m.results_then()} </span>
      <strong className="font-semibold">{figure(after)}</strong>
      {measure && <span className="text-ink-3"> {measure}</span>}
    </span>
  )
}

export function ResultMoved({ result }: { result: KpiMovement }) {
  const moved = hasMoved(result)
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <StatusMark status={moved ? 'done' : 'atRisk'} />
      {moved ? m.results_moved() : m.results_not_moved()}
    </span>
  )
}
