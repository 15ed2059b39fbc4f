import { StatusBadge } from '~/components/ui/status-badge'
import type { ReportFigure } from '~/domain/report-content'
import { nameOf } from '~/i18n/locale'

/** The few numbers at the top: each as it reads, with what it compares. */
export function FigureRow({ figures, isLarge = false }: { figures: readonly ReportFigure[]; isLarge?: boolean }) {
  const grid = isLarge ? 'gap-6 sm:grid-cols-2 xl:grid-cols-3' : 'gap-2 sm:grid-cols-3 xl:grid-cols-5 print:grid-cols-5'
  return (
    <dl className={`grid ${grid}`}>
      {figures.map(({ key, label, value, comparison, status }) => (
        <div key={key} className="card min-w-0 rounded-lg border border-line bg-surface px-3 py-2.5">
          <dt className={isLarge ? 'text-base text-ink-3' : 'text-xs text-ink-3'}>{nameOf(label)}</dt>
          <dd>
            <span
              className={`block font-semibold tabular-nums tracking-[-0.012em] ${isLarge ? 'text-3xl' : 'text-lg'}`}
            >
              {nameOf(value)}
            </span>
            <span className={`mt-0.5 flex flex-wrap items-center gap-1.5 text-ink-2 ${isLarge ? '' : 'text-xs'}`}>
              {status && <StatusBadge status={status} />}
              {comparison && nameOf(comparison)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
