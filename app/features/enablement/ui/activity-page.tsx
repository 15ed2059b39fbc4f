import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { audienceWord, enablementKindWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { activitiesPath, activityPath } from '../paths'
import type { ActivityDetail, ActivityGroup } from '../queries.server'
import { ACTIVITY_STATUS, aboutWords, activityStateWord, whenWords } from './sentences'

interface Props {
  slug: string
  activity: ActivityDetail
  may: { edit: boolean; cancel: boolean; record: boolean }
}

/** One activity: when, where, about what, for whom, and whom it reached. */
export function ActivityPage({ slug, activity, may }: Props) {
  const { id, kind, title, place, note, state, heldOn, groups } = activity
  const base = activityPath(slug, id)
  return (
    <>
      <PageHeader
        question={
          <Link to={activitiesPath(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.enablement_tab_activities()}
          </Link>
        }
        title={title}
        facts={
          <>
            <StatusBadge status={ACTIVITY_STATUS[state]} text={activityStateWord(state)} />
            <span>{enablementKindWord(kind)}</span>
            <span>{whenWords(activity)}</span>
            {place && <span>{place}</span>}
            <span>{aboutWords(activity)}</span>
          </>
        }
        actions={
          <>
            {state !== 'cancelled' && (
              <a href={`${base}/event.ics`} download="" className="self-center text-sm text-accent hover:underline">
                {m.enablement_event_file()}
              </a>
            )}
            {may.edit && <LinkButton to={`${base}/edit`}>{m.enablement_edit()}</LinkButton>}
            {may.cancel && <LinkButton to={`${base}/cancel`}>{m.enablement_cancel()}</LinkButton>}
            {may.record && (
              <LinkButton look="primary" to={`${base}/results`}>
                {heldOn === null ? m.enablement_record() : m.enablement_record_again()}
              </LinkButton>
            )}
          </>
        }
      />
      {note && <p className="mb-4 max-w-prose whitespace-pre-line">{note}</p>}
      <Card title={m.enablement_groups()} note={totalOf(groups)}>
        <GroupTable groups={groups} />
      </Card>
    </>
  )
}

function GroupTable({ groups }: { groups: readonly ActivityGroup[] }) {
  return (
    <TableScroll label={m.enablement_groups()}>
      <table className="data-table min-w-[420px]">
        <caption className="sr-only">{m.enablement_groups()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.enablement_branch()}</th>
            <th scope="col">{m.enablement_role()}</th>
            <th scope="col" className="num">
              {m.enablement_column_planned()}
            </th>
            <th scope="col" className="num">
              {m.enablement_column_reached()}
            </th>
            <th scope="col" className="num">
              {m.enablement_column_passed()}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, unit, audience, planned, reached, passed }) => (
            <tr key={id}>
              <th scope="row">{nameOf(unit.name)}</th>
              <td>{audienceWord(audience)}</td>
              <td className="num">{planned}</td>
              <td className="num">{reached ?? m.enablement_unknown()}</td>
              <td className="num">{passed ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function totalOf(groups: readonly ActivityGroup[]): string {
  const planned = groups.reduce((sum, group) => sum + group.planned, 0)
  const said = groups.filter(({ reached }) => reached !== null)
  const reached = said.reduce((sum, group) => sum + (group.reached ?? 0), 0)
  return said.length === 0 ? m.enablement_planned_for({ planned }) : m.enablement_reached_of({ reached, planned })
}
