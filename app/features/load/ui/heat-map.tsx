import { Link } from '@remix-run/react'
import type { Day } from '~/domain/vocabulary'
import { monthLabel } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { LoadRow } from '../load-view'
import { HeatCell } from './heat-cell'

const STICKY =
  'sticky left-0 z-10 w-[112px] min-w-[112px] max-w-[112px] bg-surface pr-2 text-left sm:w-[190px] sm:min-w-[190px] sm:max-w-[190px]'

/** Who carries how much in which month: rows are owners or branches, and lead to their detail. */
export function HeatMap({
  caption,
  heading,
  rows,
  months,
  pathOf,
  opened,
}: {
  caption: string
  heading: string
  rows: readonly LoadRow[]
  months: readonly Day[]
  pathOf: (row: LoadRow) => string
  /** The row whose detail is shown, as `owner-5`. */
  opened: string | null
}) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table className="w-max min-w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-xs text-ink-3">
            <th scope="col" className={`${STICKY} z-20 border-b border-line pb-1.5 align-bottom font-medium`}>
              {heading}
            </th>
            {months.map((month, at) => (
              <th key={month} scope="col" className="min-w-[52px] border-b border-line px-0.5 pb-1.5 font-medium">
                {/* The year where it begins, for the eye; said with each month to those who listen. */}
                <span className="block min-h-4 text-ink-2" aria-hidden="true">
                  {at === 0 || month.endsWith('-01-01') ? month.slice(0, 4) : ''}
                </span>
                <span className="sr-only">{month.slice(0, 4)} </span>
                {monthLabel(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isOpen = `${row.kind}-${row.id}` === opened
            return (
              <tr key={row.id}>
                <th scope="row" className={`${STICKY} border-b border-line-2 py-1 font-medium`}>
                  <Link
                    to={pathOf(row)}
                    data-row
                    title={m.load_open()}
                    aria-current={isOpen ? 'true' : undefined}
                    preventScrollReset={isOpen}
                    className={`block hover:underline ${isOpen ? 'text-accent-ink' : ''}`}
                  >
                    {nameOf(row.name)}
                  </Link>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.month} className="border-b border-line-2 px-0.5 py-1 text-center">
                    <HeatCell cell={cell} limit={row.limit} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
