import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { DeskFigures } from '../figures.server'
import { hoursFigure } from './level-words'

/** How long each kind takes against what it promises: bars on one scale, with their numbers. */
export function KindFigures({ kinds, days }: { kinds: DeskFigures['kinds']; days: number }) {
  const longest = Math.max(1, ...kinds.flatMap(({ cycle, decisionHours }) => [cycle?.most ?? 0, decisionHours]))
  return (
    <TableScroll label={m.operations_figures_kinds()}>
      <table className="data-table min-w-[720px]">
        <caption className="sr-only">{m.operations_figures_kinds()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.operations_column_kind()}</th>
            <th scope="col">
              <span className="sr-only">{m.operations_figures_kinds()}</span>
            </th>
            <th scope="col">{m.operations_figures_median()}</th>
            <th scope="col">{m.operations_figures_most()}</th>
            <th scope="col">{m.operations_figures_limit()}</th>
            <th scope="col">{m.operations_figures_count()}</th>
            <th scope="col">{m.operations_figures_kept({ days })}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, code, name, decisionHours, cycle, kept }) => (
            <tr key={id}>
              <th scope="row">
                <span className="mr-1.5 text-ink-3">{code}</span>
                {nameOf(name)}
              </th>
              <td className="w-48">
                {cycle && (
                  <svg
                    viewBox="0 0 200 14"
                    className="block h-3.5 w-full"
                    aria-hidden="true"
                    preserveAspectRatio="none"
                  >
                    <rect y="3" height="8" width={(cycle.most / longest) * 200} fill="var(--accent)" opacity="0.3" />
                    <rect y="3" height="8" width={(cycle.median / longest) * 200} fill="var(--accent)" />
                    <rect x={(decisionHours / longest) * 199} y="0" height="14" width="1" fill="var(--ink-2)" />
                  </svg>
                )}
              </td>
              <td className="tabular-nums">{cycle ? m.operations_hours({ hours: hoursFigure(cycle.median) }) : '–'}</td>
              <td className="tabular-nums">{cycle ? m.operations_hours({ hours: hoursFigure(cycle.most) }) : '–'}</td>
              <td className="tabular-nums">{m.operations_hours({ hours: hoursFigure(decisionHours) })}</td>
              <td className="tabular-nums">{cycle?.count ?? 0}</td>
              <td>
                {kept ? (
                  <StatusBadge
                    status={kept.kept === kept.count ? 'done' : 'atRisk'}
                    text={m.operations_figures_kept_of(kept)}
                  />
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
