import type { ReactNode } from 'react'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'

/** Lines that a page shows. */
const SHOWN = 100

export interface PreviewLine {
  /** From 1, as an editor counts. */
  line: number
  /** One for each column. */
  cells: readonly ReactNode[]
  /** What is wrong with it. */
  fault: string | null
}

/** What was read of a pasted table: each fault at its line; where there is none, what will be saved. */
export function PastePreview({
  columns,
  lines,
  said,
  children,
}: {
  columns: readonly { word: string; isNumber?: boolean }[]
  lines: readonly PreviewLine[]
  /** What has come of reading, in one sentence. */
  said: string
  /** The way to save it. */
  children?: ReactNode
}) {
  const faulty = lines.filter(({ fault }) => fault !== null)
  const isFaulty = faulty.length > 0
  const told = isFaulty ? faulty : lines
  const numeric = (at: number) => (columns[at]?.isNumber ? 'num' : undefined)
  return (
    <div role={isFaulty ? 'alert' : 'status'}>
      <p className="mb-2 flex items-center gap-1.5 font-semibold">
        <StatusMark status={isFaulty ? 'offTrack' : 'done'} />
        {said}
      </p>
      {children}
      <TableScroll label={m.form_paste_preview()}>
        <table className="data-table">
          <caption className="sr-only">{m.form_paste_preview()}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.form_paste_line()}
              </th>
              {columns.map(({ word }, at) => (
                <th key={word} scope="col" className={numeric(at)}>
                  {word}
                </th>
              ))}
              {isFaulty && <th scope="col">{m.form_paste_fault()}</th>}
            </tr>
          </thead>
          <tbody>
            {told.slice(0, SHOWN).map(({ line, cells, fault }) => (
              <tr key={line}>
                <th scope="row" className="num">
                  {line}
                </th>
                {columns.map(({ word }, at) => (
                  <td key={word} className={numeric(at) ?? 'break-words'}>
                    {cells[at]}
                  </td>
                ))}
                {isFaulty && <td className="text-bad">{fault}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {told.length > SHOWN && (
        <p className="mt-1 text-xs text-ink-3">{m.form_paste_shown({ shown: SHOWN, count: told.length })}</p>
      )}
    </div>
  )
}
