import { Link } from '@remix-run/react'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { reviewStateWord } from '~/i18n/desk-words'
import { audienceWord } from '~/i18n/enablement-words'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { reviewPath } from '~/lib/links'
import type { ReviewLine } from '../review-rows.server'
import { DecisionBadge, LevelBadge } from './review-badges'

/** Reviews of any state as rows. */
export function ReviewTable({
  slug,
  lines,
  today,
  timeZone,
}: {
  slug: string
  lines: readonly ReviewLine[]
  today: Day
  timeZone: string
}) {
  return (
    <TableScroll label={m.operations_title()}>
      <table className="data-table min-w-[980px]">
        <caption className="sr-only">{m.operations_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.operations_column_number()}</th>
            <th scope="col">{m.operations_column_title()}</th>
            <th scope="col">{m.operations_column_branch()}</th>
            <th scope="col">{m.operations_column_state()}</th>
            <th scope="col">{m.operations_column_level()}</th>
            <th scope="col">{m.operations_column_lead()}</th>
            <th scope="col">{m.operations_column_requested()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="whitespace-nowrap text-ink-3 tabular-nums">
                {line.kind.code} {line.number}
              </td>
              <th scope="row">
                <Link to={reviewPath(slug, line.number)} data-row className="hover:underline">
                  {line.title}
                </Link>
              </th>
              <td>
                {nameOf(line.unit.name)} <span className="text-ink-3">{audienceWord(line.audience)}</span>
              </td>
              <td className="whitespace-nowrap">
                {line.decision && (line.state === 'decided' || line.state === 'closed') ? (
                  <>
                    <DecisionBadge decision={line.decision} />{' '}
                    {line.state === 'closed' && <span className="text-ink-3">{reviewStateWord(line.state)}</span>}
                  </>
                ) : (
                  reviewStateWord(line.state)
                )}
              </td>
              <td className="whitespace-nowrap">
                <LevelBadge line={line} today={today} />
              </td>
              <td className="whitespace-nowrap">{line.lead ? nameOf(line.lead.name) : m.operations_no_lead()}</td>
              <td className="whitespace-nowrap text-ink-2">{dayAndTime(line.requestedAt, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
