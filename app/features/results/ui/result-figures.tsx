import { StatusMark } from '~/components/ui/status-badge'
import { m } from '~/i18n/generated/messages'

/** "41 → 47 %". */
export function ResultFigures({ before, after, measure }: { before: string; after: string; measure: string }) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {before}
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> {m.results_then()} </span>
      <strong className="font-semibold">{after}</strong>
      {measure && <span className="text-ink-3"> {measure}</span>}
    </span>
  )
}

/** Whether it moved as it should. */
export function ResultMoved({ moved }: { moved: boolean }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <StatusMark status={moved ? 'done' : 'atRisk'} />
      {moved ? m.results_moved() : m.results_not_moved()}
    </span>
  )
}
