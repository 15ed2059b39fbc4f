import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { gateDecisionWord, gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { gatePath } from '~/lib/links'
import type { ComingLine, DecidedLine } from '../gates-view.server'
import { DECISION_STATUS } from '../words'
import { Score } from './score'

/** Gates ahead, the nearest first. */
export function ComingTable({ slug, lines, today }: { slug: string; lines: readonly ComingLine[]; today: Day }) {
  return (
    <TableScroll label={m.gates_coming()}>
      <table className="data-table">
        <caption className="sr-only">{m.gates_coming()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.gates_column_gate()}</th>
            <th scope="col">{m.gates_column_planned()}</th>
            <th scope="col">{m.gates_column_criteria()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.address}>
              <th scope="row">
                <Link to={gatePath(slug, line.address)} className="hover:underline">
                  {gateTitle(line.key, line.name)}
                </Link>
              </th>
              <td className={`whitespace-nowrap ${line.plannedOn && line.plannedOn < today ? 'text-bad' : ''}`}>
                {line.plannedOn ? shortDay(line.plannedOn, today) : m.gates_no_day()}
              </td>
              <td>
                <Score met={line.met} of={line.of} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** What was decided, the latest first; one that went against its criteria stays marked. */
export function DecidedTable({ slug, lines, today }: { slug: string; lines: readonly DecidedLine[]; today: Day }) {
  return (
    <TableScroll label={m.gates_decided()}>
      <table className="data-table">
        <caption className="sr-only">{m.gates_decided()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.gates_column_gate()}</th>
            <th scope="col">{m.gates_column_decision()}</th>
            <th scope="col">{m.gates_column_decided()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Link to={`${gatePath(slug, line.address)}/decisions/${line.id}`} className="hover:underline">
                  {gateTitle(line.key, line.name)}
                </Link>
              </th>
              <td>
                <StatusBadge status={DECISION_STATUS[line.decision]} text={gateDecisionWord(line.decision)} />
                {line.isOverride && <span className="ml-2 text-xs font-semibold text-bad">{m.gates_override()}</span>}
              </td>
              <td className="whitespace-nowrap text-ink-2">
                {m.gates_by_on({ person: nameOf(line.decidedBy), day: shortDay(line.decidedOn, today) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
