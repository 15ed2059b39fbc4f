import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Name } from '~/domain/vocabulary'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface ListedKey {
  id: number
  name: string
  madeBy: Name
  /** UTC milliseconds, as all times here. */
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** The keys that were made, each with when it was used, and the way to revoke it. */
export function KeyList({
  title,
  none,
  nameWord,
  keys,
  base,
  timeZone,
}: {
  title: string
  /** What is said where there is none. */
  none: string
  nameWord: string
  keys: readonly ListedKey[]
  /** The address of the page; the forms to revoke are below it. */
  base: string
  timeZone: string
}) {
  return (
    <Card title={title}>
      {keys.length === 0 ? (
        <p className="text-sm text-ink-2">{none}</p>
      ) : (
        <TableScroll label={title}>
          <table className="data-table min-w-[560px]">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{nameWord}</th>
                <th scope="col">{m.key_state()}</th>
                <th scope="col">{m.key_last_used()}</th>
                <th scope="col">{m.key_made()}</th>
                <th scope="col">
                  <span className="sr-only">{m.key_revoke()}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ id, name, madeBy, createdAt, lastUsedAt, revokedAt }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
                      {revokedAt === null && <StatusMark status="onTrack" />}
                      {revokedAt === null ? m.key_open() : m.key_revoked({ at: dayAndTime(revokedAt, timeZone) })}
                    </span>
                  </td>
                  <td className="whitespace-nowrap">
                    {lastUsedAt === null ? m.key_never() : dayAndTime(lastUsedAt, timeZone)}
                  </td>
                  <td className="whitespace-nowrap text-ink-2">
                    {nameOf(madeBy)} · {dayAndTime(createdAt, timeZone)}
                  </td>
                  <td className="text-right">
                    {revokedAt === null && (
                      <Link to={`${base}/${id}/revocation`} className="text-bad hover:underline">
                        {m.key_revoke()}
                        <span className="sr-only"> {name}</span>
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}
