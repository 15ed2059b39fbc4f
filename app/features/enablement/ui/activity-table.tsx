import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { enablementKindWord } from '~/i18n/enablement-words'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { activityPath } from '../paths'
import type { ActivityLine } from '../queries.server'
import { ACTIVITY_STATUS, aboutWords, activityStateWord, whenWords } from './sentences'

export function ActivityTable({ slug, rows, today }: { slug: string; rows: readonly ActivityLine[]; today: Day }) {
  return (
    <TableScroll label={m.enablement_tab_activities()}>
      <table className="data-table min-w-[760px]">
        <caption className="sr-only">{m.enablement_tab_activities()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.enablement_column_when()}</th>
            <th scope="col">{m.enablement_column_title()}</th>
            <th scope="col">{m.enablement_column_about()}</th>
            <th scope="col" className="num">
              {m.enablement_column_branches()}
            </th>
            <th scope="col" className="num">
              {m.enablement_column_reached()}
            </th>
            <th scope="col" className="num">
              {m.enablement_column_passed()}
            </th>
            <th scope="col">{m.enablement_column_state()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td className="whitespace-nowrap tabular-nums">{whenWords(one, (day) => shortDay(day, today))}</td>
              <th scope="row">
                <Link to={activityPath(slug, one.id)} className="hover:underline">
                  {one.title}
                </Link>
                <span className="block text-xs font-normal text-ink-3">{enablementKindWord(one.kind)}</span>
              </th>
              <td className="text-ink-2">{aboutWords(one)}</td>
              <td className="num">{one.branches}</td>
              <td className="num whitespace-nowrap">{reachedWords(one)}</td>
              <td className="num">{one.examined > 0 ? percent((one.passed * 100) / one.examined) : '–'}</td>
              <td>
                <StatusBadge status={ACTIVITY_STATUS[one.state]} text={activityStateWord(one.state)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** "48 of 60", or whom it is planned for. */
function reachedWords({ reached, planned }: ActivityLine): string {
  return reached === null ? m.enablement_planned_for({ planned }) : m.enablement_reached_of({ reached, planned })
}
