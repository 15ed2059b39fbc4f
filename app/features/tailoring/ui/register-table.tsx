import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { tailoringPath } from '~/lib/links'
import type { RegisterRow } from '../register'
import { CoverageBar, CoverageLegend } from './coverage-bar'

const COLUMNS = 5

/** The sub-processes with what has become of their practices, under the headings of their groups. */
export function RegisterTable({ rows, slug, today }: { rows: readonly RegisterRow[]; slug: string; today: string }) {
  return (
    <Card title={<CoverageLegend />}>
      <table className="data-table">
        <caption className="sr-only">{m.room_tailoring()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.tailoring_column_name()}</th>
            <th scope="col" className="hidden md:table-cell">
              {m.tailoring_column_owner()}
            </th>
            <th scope="col" className="w-[30%]">
              {m.tailoring_coverage()}
            </th>
            <th scope="col" className="!pl-3">
              {m.tailoring_undecided()}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {m.tailoring_gate()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.code}>
              {row.group.code !== rows[at - 1]?.group.code && (
                <tr>
                  <th colSpan={COLUMNS} scope="colgroup" className="!pt-4">
                    <span className={row.track === 'LTC' ? 'text-ltc' : 'text-mcr'}>{row.track}</span>
                    <span className="ml-1.5 font-medium text-ink-2">{nameOf(row.group.name)}</span>
                  </th>
                </tr>
              )}
              <Row row={row} slug={slug} today={today} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Row({ row, slug, today }: { row: RegisterRow; slug: string; today: string }) {
  const { total, decided, undecided } = row.coverage
  const owner = row.owner ? nameOf(row.owner.name) : null
  return (
    <tr>
      <th scope="row" className="max-w-80">
        <Link to={tailoringPath(slug, row.code)} data-row className="hover:underline">
          <span className={`mr-1.5 whitespace-nowrap ${row.track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>
            {row.code}
          </span>
          {nameOf(row.name)}
        </Link>
        <span className="mt-0.5 block text-xs font-normal text-ink-2 md:hidden">
          {owner ?? m.tailoring_owner_none()}
        </span>
      </th>
      <td className="hidden whitespace-nowrap md:table-cell">
        {owner ?? <span className="font-semibold text-bad">■ {m.tailoring_owner_none()}</span>}
      </td>
      <td>
        {total === 0 ? (
          <span className="text-ink-3">{m.tailoring_no_practices()}</span>
        ) : (
          <span className="flex items-center gap-2.5">
            <CoverageBar coverage={row.coverage} className="min-w-12 flex-1" />
            <span className="whitespace-nowrap tabular-nums">{m.tailoring_decided_of({ decided, total })}</span>
          </span>
        )}
      </td>
      <td className="!pl-3 whitespace-nowrap">
        {row.isPressing ? (
          <span className="inline-flex items-center gap-1 font-semibold text-warn">
            <StatusMark status="atRisk" />
            {undecided}
          </span>
        ) : (
          <span className={undecided > 0 ? 'tabular-nums' : 'text-ink-3'}>{undecided > 0 ? undecided : '–'}</span>
        )}
      </td>
      <td className="hidden whitespace-nowrap sm:table-cell">
        <Gate row={row} today={today} />
      </td>
    </tr>
  )
}

/** When the pilot begins, which is when the undecided ones are asked for. */
function Gate({ row: { gateOn, hasPilotBegun }, today }: { row: RegisterRow; today: string }) {
  if (hasPilotBegun) return <span className="text-ink-3">{m.tailoring_gate_passed()}</span>
  return <span className={`tabular-nums ${gateOn < today ? 'text-bad' : ''}`}>{shortDay(gateOn, today)}</span>
}
