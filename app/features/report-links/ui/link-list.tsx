import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { ReportLinkState } from '~/domain/report-links'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { LinkVisit, ReportLinkRow } from '../queries.server'

const stateWords: Readonly<Record<ReportLinkState, () => string>> = {
  open: m.report_links_open,
  expired: m.report_links_expired,
  revoked: m.report_links_revoked,
}

/** Every link that was made to a report: for whom, how long, how often it was followed. */
export function LinkList({
  links,
  base,
  timeZone,
}: {
  links: readonly ReportLinkRow[]
  /** The address of this page. */
  base: string
  timeZone: string
}) {
  return (
    <Card title={m.report_links_all()}>
      {links.length === 0 ? (
        <p className="max-w-prose text-sm text-ink-2">{m.report_links_none()}</p>
      ) : (
        <TableScroll label={m.report_links_all()}>
          <table className="data-table min-w-[720px]">
            <caption className="sr-only">{m.report_links_all()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.report_links_purpose()}</th>
                <th scope="col">{m.report_links_state()}</th>
                <th scope="col">{m.report_links_until()}</th>
                <th scope="col">{m.report_links_visits()}</th>
                <th scope="col">{m.report_links_made_by()}</th>
                <th scope="col">
                  <span className="sr-only">{m.report_links_revoke()}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <tr key={link.id}>
                  <th scope="row">{link.purpose}</th>
                  <td>
                    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
                      {link.state === 'open' && <StatusMark status="onTrack" />}
                      {stateWords[link.state]()}
                    </span>
                  </td>
                  <td className="whitespace-nowrap">{dayAndTime(link.expiresAt, timeZone)}</td>
                  <td className="whitespace-nowrap tabular-nums">
                    {link.lastVisitAt === null
                      ? m.report_links_never()
                      : m.report_links_visited({ count: link.visits, at: dayAndTime(link.lastVisitAt, timeZone) })}
                  </td>
                  <td className="whitespace-nowrap text-ink-2">
                    {nameOf(link.madeBy)} · {dayAndTime(link.createdAt, timeZone)}
                  </td>
                  <td className="text-right">
                    {link.state === 'open' && (
                      <Link to={`${base}/${link.id}/revocation`} className="text-bad hover:underline">
                        {m.report_links_revoke()}
                        <span className="sr-only"> {link.purpose}</span>
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

export function VisitList({ visits, timeZone }: { visits: readonly LinkVisit[]; timeZone: string }) {
  if (visits.length === 0) return null
  return (
    <Card title={m.report_links_latest()}>
      <TableScroll label={m.report_links_latest()}>
        <table className="data-table">
          <caption className="sr-only">{m.report_links_latest()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.report_links_when()}</th>
              <th scope="col">{m.report_links_purpose()}</th>
              <th scope="col">{m.report_links_address()}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map(({ id, at, address, purpose }) => (
              <tr key={id}>
                <td className="whitespace-nowrap tabular-nums">{dayAndTime(at, timeZone)}</td>
                <td>{purpose}</td>
                <td className="font-mono text-sm">{address || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}
