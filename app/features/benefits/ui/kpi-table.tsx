import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { toneOf } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { meanFigure, measureWord } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import { kpiPath } from '~/lib/links'
import type { KpiRow } from '../kpi-list'
import { monthWord, shareWord } from './kpi-words'
import { MonthLine } from './month-line'
import { StandingBadge } from './standing-badge'

/** The tree of KPIs: what each is to reach, where it is, and how it stands. */
export function KpiTable({ slug, rows }: { slug: string; rows: readonly KpiRow[] }) {
  return (
    <Card>
      <TableScroll label={m.benefits_title()}>
        <table className="data-table min-w-[860px]">
          <caption className="sr-only">{m.benefits_title()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.benefits_column_kpi()}</th>
              <th scope="col">{m.benefits_column_owner()}</th>
              <th scope="col" className="num">
                {m.benefits_column_baseline()}
              </th>
              <th scope="col" className="num">
                {m.benefits_column_target()}
              </th>
              <th scope="col" className="num">
                {m.benefits_column_latest()}
              </th>
              <th scope="col">{m.benefits_column_way()}</th>
              <th scope="col">{m.benefits_column_status()}</th>
              <th scope="col">{m.benefits_column_trend()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.id} slug={slug} row={row} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function Line({ slug, row }: { slug: string; row: KpiRow }) {
  const { id, subProcess, depth, owner, measure, baseline, target, targetOn, standing } = row
  const { latest, share, status } = standing
  return (
    <tr>
      <th scope="row" className="max-w-80">
        <span className="block" style={{ paddingLeft: `${Math.min(depth, 4) * 16}px` }}>
          <Link to={kpiPath(slug, id)} data-row className="hover:underline">
            {nameOf(row.name)}
          </Link>
          <span className="mt-0.5 block text-xs font-normal text-ink-3">
            {subProcess ? (
              <span className={subProcess.track === 'LTC' ? 'text-ltc' : 'text-mcr'}>{subProcess.code}</span>
            ) : (
              m.benefits_overall()
            )}
            {measure && ` · ${measureWord(measure)}`}
          </span>
        </span>
      </th>
      <td>{owner ? nameOf(owner.name) : <span className="text-ink-3">{m.benefits_no_owner()}</span>}</td>
      <td className="num">{baseline === null ? '–' : meanFigure(baseline)}</td>
      <td className="num">
        {target === null ? '–' : meanFigure(target)}
        {targetOn && <span className="block text-xs text-ink-3">{m.benefits_by({ day: fullDay(targetOn) })}</span>}
      </td>
      <td className="num">
        {latest === null ? '–' : <strong className="font-semibold">{meanFigure(latest.value)}</strong>}
        {latest && <span className="block text-xs text-ink-3">{monthWord(latest.month)}</span>}
      </td>
      <td className="min-w-24">
        <LevelBar value={share === null ? null : share * 100} tone={toneOf(status)} />
        <span className="text-xs tabular-nums text-ink-2">{share === null ? '–' : shareWord(share)}</span>
      </td>
      <td>
        <StandingBadge id={id} standing={standing} />
      </td>
      <td>
        <MonthLine values={row.line} />
      </td>
    </tr>
  )
}
