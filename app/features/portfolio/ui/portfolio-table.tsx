import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { StatusBadge, toneOf } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { TrendArrow } from '~/components/ui/trend-arrow'
import { changeSince, type PortfolioRow } from '~/domain/portfolio'
import type { Day } from '~/domain/vocabulary'
import { aboutWord } from '~/i18n/about-word'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import { reasonSentence } from '~/i18n/reason-sentence'
import { pathOf, subProcessPath, wavePath } from '~/lib/links'

export interface ListedRow extends PortfolioRow {
  report: { id: number; on: Day; earned: number | null } | null
  openAsks: number
}

/** One row a programme: how it stands and why, how far it is, what comes next, what has moved since the last report. */
export function PortfolioTable({ rows }: { rows: readonly ListedRow[] }) {
  return (
    <Card title={m.portfolio_programmes()} note={rows.length}>
      <TableScroll label={m.portfolio_programmes()}>
        <table className="data-table min-w-[860px]">
          <caption className="sr-only">{m.portfolio_programmes()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.portfolio_column_programme()}</th>
              <th scope="col">{m.portfolio_column_status()}</th>
              <th scope="col">{m.portfolio_column_progress()}</th>
              <th scope="col">{m.portfolio_column_next_gate()}</th>
              <th scope="col">{m.portfolio_column_since()}</th>
              <th scope="col" className="num">
                {m.portfolio_column_asks()}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slug} className="align-top">
                <th scope="row" className="w-[18%]">
                  <Link to={`/programmes/${row.slug}/overview`} data-row className="hover:underline">
                    <span lang={languageOfName(row.name)}>{nameOf(row.name)}</span>
                  </Link>
                </th>
                <td className="w-[34%]">
                  <StatusBadge status={row.status} />
                  <ul className="mt-1 grid gap-0.5 text-xs text-ink-2">
                    {row.reasons.map((item) => (
                      <li key={`${pathOf(row.slug, item.about)} ${item.reason.code}`}>
                        <Link to={pathOf(row.slug, item.about)} className="hover:underline">
                          {aboutWord(item.about)}
                        </Link>
                        {' · '}
                        {reasonSentence(item.reason)}
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="w-[130px]">
                  <Link to={`/programmes/${row.slug}/overview`} className="whitespace-nowrap hover:underline">
                    <strong className="font-semibold">{percent(row.earned)}</strong> / {percent(row.planned)}
                  </Link>
                  <LevelBar value={row.earned} mark={row.planned} tone={toneOf(row.status)} className="mt-1.5" />
                </td>
                <td className="whitespace-nowrap">
                  <NextGate row={row} />
                </td>
                <td className="whitespace-nowrap">
                  <SinceReport row={row} />
                </td>
                <td className="num">
                  <Link to={`/programmes/${row.slug}/reports/asks`} className="hover:underline">
                    {row.openAsks}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function NextGate({ row: { slug, nextGate, today } }: { row: ListedRow }) {
  if (nextGate === null) return m.portfolio_no_gate()
  const { wave, code, on } = nextGate
  return (
    <Link to={wave === null ? subProcessPath(slug, code) : wavePath(slug, wave)} className="hover:underline">
      {wave === null ? code : m.wave_number({ number: wave })}
      <span className="block text-xs text-ink-3">{shortDay(on, today)}</span>
    </Link>
  )
}

function SinceReport({ row: { slug, report, earned, today } }: { row: ListedRow }) {
  if (report === null) return <span className="text-ink-3">{m.portfolio_no_report()}</span>
  const change = changeSince(earned, report.earned)
  return (
    <Link to={`/programmes/${slug}/reports/${report.id}`} className="hover:underline">
      {change === null ? (
        m.portfolio_change_unknown()
      ) : (
        <>
          {m.portfolio_change({
            points: `${change.points > 0 ? '+' : ''}${change.points}`,
            count: Math.abs(change.points),
          })}{' '}
          <TrendArrow trend={change.trend} />
        </>
      )}
      <span className="block text-xs text-ink-3">{shortDay(report.on, today)}</span>
    </Link>
  )
}
