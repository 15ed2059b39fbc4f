import { Link } from '@remix-run/react'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { AnchoredPopover } from '~/components/ui/anchored-popover'
import { m } from '~/i18n/generated/messages'

const ITEM = 'block w-full rounded px-2 py-1.5 text-left text-sm text-ink hover:bg-line-2'

/**
 * Beside a chart: its table, where `table` leads there and back, and the way to take it along. The picture comes from
 * the server and needs no script but as PNG.
 */
export function ChartTools({
  name,
  picture,
  table,
}: {
  /** What is drawn, for those who hear several such buttons on a page. */
  name: string
  picture: string
  table?: { to: string; isShown: boolean }
}) {
  const [problem, setProblem] = useState(false)
  const takePng = async () => {
    try {
      const { savePng } = await import('~/lib/save-png')
      setProblem(!(await savePng(picture)))
    } catch {
      setProblem(true)
    }
  }
  return (
    <span className="no-print inline-flex items-baseline gap-3">
      {table && (
        <Link to={table.to} preventScrollReset className="hover:underline">
          {table.isShown ? m.chart_of_table() : m.table_of_chart()}
        </Link>
      )}
      <AnchoredPopover
        id={`take-${picture.replace(/\W+/g, '-')}`}
        label={m.chart_take({ name })}
        align="end"
        triggerClass="rounded p-0.5 align-middle hover:bg-line-2"
        trigger={<Download size={14} aria-hidden="true" />}
      >
        <span className="-m-1.5 grid min-w-32">
          <a href={picture} download="" className={ITEM}>
            {m.chart_take_svg()}
          </a>
          <button type="button" onClick={takePng} className={ITEM}>
            {m.chart_take_png()}
          </button>
          {problem && (
            <span role="alert" className="max-w-56 px-2 pt-1 text-sm text-bad">
              {m.chart_take_failed()}
            </span>
          )}
        </span>
      </AnchoredPopover>
    </span>
  )
}
