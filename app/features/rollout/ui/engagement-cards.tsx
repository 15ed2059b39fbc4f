import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { EngagementState, GateAttendance } from '~/domain/ownership-engagement'
import { OWNER_UPDATES_DAYS } from '~/domain/thresholds'
import type { Day, Name, Status } from '~/domain/vocabulary'
import { relativeDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { subProcessPath } from '~/lib/links'
import type { Engagement, OwnerRow, ProcessRow } from '../engagement'

const STATES: Readonly<Record<EngagementState, { status: Status; word: () => string }>> = {
  engaged: { status: 'onTrack', word: m.rollout_heard_engaged },
  silent: { status: 'atRisk', word: m.rollout_heard_silent },
  neverHeard: { status: 'offTrack', word: m.rollout_heard_never },
  notYet: { status: 'notStarted', word: m.rollout_heard_not_yet },
}

/** Each owner: what they answer for, when they were last heard of, and whether they come to the gates. */
export function OwnersCard({ owners, slug, today }: { owners: readonly OwnerRow[]; slug: string; today: Day }) {
  return (
    <Card title={m.rollout_owners()} note={m.rollout_owners_note({ days: OWNER_UPDATES_DAYS })}>
      <TableScroll label={m.rollout_owners()}>
        <table className="data-table">
          <caption className="sr-only">{m.rollout_owners()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.rollout_owner()}</th>
              <th scope="col">{m.rollout_state()}</th>
              <th scope="col">{m.rollout_last_change()}</th>
              <th scope="col" className="num">
                {m.rollout_changes_count()}
              </th>
              <th scope="col">{m.rollout_gates_attended()}</th>
              <th scope="col">{m.rollout_owns()}</th>
            </tr>
          </thead>
          <tbody>
            {owners.map(({ id, name, codes, lastOn, changes, state, gates }) => (
              <tr key={id}>
                <th scope="row" className="whitespace-nowrap">
                  {nameOf(name)}
                </th>
                <td>
                  <StatusBadge status={STATES[state].status} text={STATES[state].word()} />
                </td>
                <td className="whitespace-nowrap" title={lastOn ?? undefined}>
                  {lastOn === null ? m.rollout_never() : relativeDay(lastOn, today)}
                </td>
                <td className="num">{changes}</td>
                <td className="whitespace-nowrap">{gatesTold(gates)}</td>
                <td className="min-w-40">
                  {codes.map((code) => (
                    <Link key={code} to={subProcessPath(slug, code)} className="mr-2 whitespace-nowrap hover:underline">
                      {code}
                    </Link>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function gatesTold({ asked, decided, absent, open }: GateAttendance): string {
  if (asked === 0) return m.rollout_gates_none()
  return [
    m.rollout_gates_told({ decided, asked }),
    ...(absent > 0 ? [m.rollout_gates_absent({ count: absent })] : []),
    ...(open > 0 ? [m.rollout_gates_open({ count: open })] : []),
  ].join(m.rollout_list_comma())
}

/** Each sub-process: who last answered its checks, who stands in, and where nobody is. */
export function UpdatesCard({
  processes,
  slug,
  today,
}: {
  processes: readonly ProcessRow[]
  slug: string
  today: Day
}) {
  return (
    <Card title={m.rollout_updates()} note={m.rollout_updates_note()}>
      <TableScroll label={m.rollout_updates()}>
        <table className="data-table">
          <caption className="sr-only">{m.rollout_updates()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.rollout_sub_process()}</th>
              <th scope="col">{m.rollout_by_owner()}</th>
              <th scope="col">{m.rollout_by_deputy()}</th>
              <th scope="col">{m.rollout_by_others()}</th>
            </tr>
          </thead>
          <tbody>
            {processes.map(({ code, name, vacancy, owner, deputy, isStoodIn, others }) => (
              <tr key={code}>
                <th scope="row" className="min-w-36">
                  <Link to={subProcessPath(slug, code)} className="group block">
                    <span className="block text-xs font-normal text-ink-3">{code}</span>
                    <span className="group-hover:underline">{nameOf(name)}</span>
                  </Link>
                </th>
                <td>
                  {owner ? (
                    <Updated {...owner} today={today} />
                  ) : (
                    <StatusBadge
                      status={vacancy === 'now' ? 'offTrack' : 'notStarted'}
                      text={vacancy === 'now' ? m.rollout_vacant_now() : m.rollout_vacant_later()}
                    />
                  )}
                </td>
                <td>
                  {deputy ? (
                    <>
                      <Updated {...deputy} today={today} />
                      {isStoodIn && <StatusBadge status="atRisk" text={m.rollout_stands_in()} />}
                    </>
                  ) : (
                    <span className="text-ink-3">{m.rollout_deputy_none()}</span>
                  )}
                </td>
                <td>{others && <Updated {...others} today={today} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function Updated({ name, updatedOn, today }: { name: Name; updatedOn: Day | null; today: Day }) {
  return (
    <span className="block whitespace-nowrap">
      {nameOf(name)}
      <span className="block text-xs text-ink-3" title={updatedOn ?? undefined}>
        {updatedOn === null ? m.rollout_never() : relativeDay(updatedOn, today)}
      </span>
    </span>
  )
}

/** Who handed over to whom. */
export function ChangesCard({ changes, today }: { changes: Engagement['changes']; today: Day }) {
  return (
    <Card title={m.rollout_owner_changes()} note={m.rollout_owner_changes_note()}>
      {changes.length === 0 ? (
        <p className="text-sm text-ink-2">{m.rollout_owner_changes_none()}</p>
      ) : (
        <ul className="grid gap-1 text-sm">
          {changes.map(({ code, on, actor, from, to }) => (
            <li key={`${code} ${on} ${actor}`}>
              <span className="text-ink-3">{shortDay(on, today)}</span>{' '}
              {m.rollout_owner_changed({
                code,
                from: from ? nameOf(from) : m.rollout_nobody(),
                to: to ? nameOf(to) : m.rollout_nobody(),
              })}{' '}
              <span className="text-ink-3">{actor}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
