import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { PilotStanding } from '~/domain/pilot-criteria'
import type { Day } from '~/domain/vocabulary'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { pilotPath } from '~/lib/links'
import type { PilotRow } from '../pilot-list'
import { PilotStateBadge } from './pilot-state'

/** All pilots: where, how far, until when, what they have shown so far, and when somebody last told of them. */
export function PilotTable({ slug, rows, today }: { slug: string; rows: readonly PilotRow[]; today: Day }) {
  return (
    <Card>
      <TableScroll label={m.pilots_title()}>
        <table className="data-table min-w-[720px]">
          <caption className="sr-only">{m.pilots_title()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.pilots_column_pilot()}</th>
              <th scope="col">{m.pilots_column_state()}</th>
              <th scope="col">{m.pilots_column_days()}</th>
              <th scope="col">{m.pilots_column_criteria()}</th>
              <th scope="col">{m.pilots_column_note()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="max-w-80">
                  <Link to={pilotPath(slug, row.id)} data-row className="hover:underline">
                    <span
                      className={`mr-1.5 whitespace-nowrap ${row.subProcess.track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}
                    >
                      {row.subProcess.code}
                    </span>
                    {nameOf(row.subProcess.name)}
                  </Link>
                  <span className="mt-0.5 block text-xs font-normal text-ink-2">{nameOf(row.unit.name)}</span>
                </th>
                <td>
                  <PilotStateBadge state={row.state} verdict={row.verdict} />
                  {row.verdictOn && <span className="block text-xs text-ink-3">{shortDay(row.verdictOn, today)}</span>}
                </td>
                <td className="whitespace-nowrap tabular-nums">{dayRange(row.window, today)}</td>
                <td className="whitespace-nowrap">
                  <CriteriaMet standing={row.standing} />
                </td>
                <td className="whitespace-nowrap">
                  <LastNote row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function CriteriaMet({ standing: { count, met, unknown } }: { standing: PilotStanding }) {
  if (count === 0) return <span className="text-ink-3">{m.pilots_criteria_nothing()}</span>
  return (
    <>
      <span className="font-semibold tabular-nums">{m.pilots_criteria_of({ met, count })}</span>
      {unknown > 0 && (
        <span className="ml-1.5 text-xs text-ink-3">{m.pilots_criteria_unknown({ count: unknown })}</span>
      )}
    </>
  )
}

function LastNote({ row: { weeks, isSilent } }: { row: PilotRow }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${isSilent ? 'font-semibold text-warn' : 'text-ink-2'}`}>
      {isSilent && <StatusMark status="atRisk" />}
      {weeks === null ? m.pilots_note_never() : noteWords(weeks)}
    </span>
  )
}

const noteWords = (weeks: number) => (weeks <= 0 ? m.pilots_note_this_week() : m.pilots_note_weeks({ count: weeks }))
