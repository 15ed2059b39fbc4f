import type { ReactNode } from 'react'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'
import type { PastedPreview } from '~/lib/pasted-preview'

export interface PasteColumn {
  word: string
  isNumber?: boolean
}

/** What was read of a pasted table: each fault at its line; where there is none, what will be saved. */
export function PastePreview({
  columns,
  preview: { lines, total, faulty },
  children,
}: {
  columns: readonly PasteColumn[]
  preview: PastedPreview
  /** The way to save it. */
  children?: ReactNode
}) {
  const count = faulty > 0 ? faulty : total
  return (
    <div role={faulty > 0 ? 'alert' : 'status'}>
      <p className="mb-2 flex items-center gap-1.5 font-semibold">
        <StatusMark status={faulty > 0 ? 'offTrack' : 'done'} />
        {faulty > 0 ? m.form_paste_faulty({ count: faulty, total }) : m.form_paste_ready({ count: total })}
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
              {columns.map((column) => (
                <th key={column.word} scope="col" className={alignOf(column)}>
                  {column.word}
                </th>
              ))}
              {faulty > 0 && <th scope="col">{m.form_paste_fault()}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, cells, fault }) => (
              <tr key={line}>
                <th scope="row" className="num">
                  {line}
                </th>
                {columns.slice(0, cells.length).map((column, at) => (
                  <td
                    key={column.word}
                    className={alignOf(column)}
                    colSpan={at === cells.length - 1 ? columns.length - at : undefined}
                  >
                    {cells[at]}
                  </td>
                ))}
                {faulty > 0 && <td className="text-bad">{fault?.words}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {count > lines.length && (
        <p className="mt-1 text-xs text-ink-3">{m.form_paste_shown({ shown: lines.length, count })}</p>
      )}
    </div>
  )
}

const alignOf = ({ isNumber }: PasteColumn) => (isNumber ? 'num' : 'break-words')
