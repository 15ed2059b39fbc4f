import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ReaderView } from '../reports.server'

interface Props {
  readers: readonly ReaderView[]
  timeZone: string
  children: ReactNode
}

/** Who was sent a report, and when they opened it; below, the form that sends it to one more. */
export function ReadersCard({ readers, timeZone, children }: Props) {
  const instant = (at: number | null) => (at === null ? '–' : dayAndTime(at, timeZone))
  return (
    <Card title={m.advice_readers()}>
      {readers.length > 0 && (
        <TableScroll label={m.advice_readers()}>
          <table className="data-table min-w-[520px]">
            <caption className="sr-only">{m.advice_readers()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.advice_reader()}</th>
                <th scope="col">{m.advice_sent()}</th>
                <th scope="col">{m.advice_opened()}</th>
                <th scope="col">{m.advice_last_opened()}</th>
              </tr>
            </thead>
            <tbody>
              {readers.map(({ id, person, sentAt, openedAt, lastOpenedAt }) => (
                <tr key={id}>
                  <th scope="row">{nameOf(person.name)}</th>
                  <td className="whitespace-nowrap">{instant(sentAt)}</td>
                  <td className="whitespace-nowrap">
                    {openedAt === null ? (
                      <span className="text-ink-3">{m.advice_not_opened()}</span>
                    ) : (
                      instant(openedAt)
                    )}
                  </td>
                  <td className="whitespace-nowrap">{instant(lastOpenedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {children}
    </Card>
  )
}
