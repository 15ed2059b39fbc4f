import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { audienceWord } from '~/i18n/enablement-words'
import { dayAndTime, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ReviewView } from '../review.server'
import { hoursFigure, LEVEL_STATUS, levelWords } from './level-words'
import { DecisionBadge, KeptBadge } from './review-badges'
import { clockTime } from './words'

interface Shown {
  review: ReviewView
  timeZone: string
}

export function RequestCard({ review, timeZone }: Shown) {
  const facts: [string, ReactNode][] = [
    [m.operations_column_kind(), `${review.kind.code} ${nameOf(review.kind.name)}`],
    [m.operations_column_branch(), `${nameOf(review.unit.name)} · ${audienceWord(review.audience)}`],
    [m.operations_column_requested_by(), nameOf(review.requestedBy.name)],
    [m.operations_column_requested(), dayAndTime(review.requestedAt, timeZone)],
    [m.operations_column_lead(), review.lead ? nameOf(review.lead.name) : m.operations_no_lead()],
    [m.operations_column_customer(), review.customer],
    [m.operations_column_amount(), review.amount?.toLocaleString('en')],
    [m.operations_field_needed_on(), review.neededOn && fullDay(review.neededOn)],
  ]
  return (
    <Card title={m.operations_request_card()}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
      </dl>
      {review.background && <p className="mt-2 max-w-prose text-sm whitespace-pre-line">{review.background}</p>}
    </Card>
  )
}

export function LevelsCard({ review, timeZone, hours }: Shown & { hours: { opensAt: number; closesAt: number } }) {
  const { levels, kept } = review
  return (
    <Card
      title={m.operations_levels_card()}
      note={m.operations_levels_note({ from: clockTime(hours.opensAt), to: clockTime(hours.closesAt) })}
    >
      {levels.length === 0 ? (
        kept === null ? (
          <p className="text-sm text-ink-2">{m.operations_levels_none()}</p>
        ) : (
          <KeptBadge kept={kept} />
        )
      ) : (
        <TableScroll label={m.operations_levels_card()}>
          <table className="data-table">
            <caption className="sr-only">{m.operations_levels_card()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.operations_level_which()}</th>
                <th scope="col">{m.operations_level_used()}</th>
                <th scope="col">{m.operations_level_limit()}</th>
                <th scope="col">{m.operations_level_left()}</th>
                <th scope="col">{m.operations_level_breaches()}</th>
              </tr>
            </thead>
            <tbody>
              {levels.map((level) => (
                <tr key={level.limit}>
                  <th scope="row">
                    {level.limit === 'triage' ? m.operations_level_triage() : m.operations_level_decision()}
                  </th>
                  <td className="tabular-nums">{m.operations_hours({ hours: hoursFigure(level.used) })}</td>
                  <td className="tabular-nums">{m.operations_hours({ hours: hoursFigure(level.hours) })}</td>
                  <td className="whitespace-nowrap">
                    <StatusBadge status={LEVEL_STATUS[level.status]} text={levelWords(level)} />
                  </td>
                  <td className="whitespace-nowrap tabular-nums">{dayAndTime(level.breachesAt, timeZone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}

export function MeetingCard({ review, timeZone, base }: Shown & { base: string }) {
  const { meetingAt, meetingMinutes, meetingPlace, agenda, experts } = review
  return (
    <Card
      title={m.operations_meeting_card()}
      more={
        meetingAt !== null && (
          <a href={`${base}/meeting.ics`} download="" className="hover:underline">
            {m.operations_meeting_invitation()}
          </a>
        )
      }
    >
      {meetingAt === null ? (
        <p className="text-sm text-ink-2">{m.operations_meeting_none()}</p>
      ) : (
        <>
          <p>{m.operations_meeting_when({ when: dayAndTime(meetingAt, timeZone), minutes: meetingMinutes ?? 0 })}</p>
          <p className="text-sm break-words text-ink-2">{meetingPlace}</p>
        </>
      )}
      {agenda && (
        <>
          <h3 className="mt-2 text-sm font-semibold">{m.operations_meeting_agenda()}</h3>
          <p className="max-w-prose text-sm whitespace-pre-line">{agenda}</p>
        </>
      )}
      <h3 className="mt-3 text-sm font-semibold">{m.operations_experts_card()}</h3>
      {experts.length === 0 ? (
        <p className="text-sm text-ink-2">{m.operations_experts_none()}</p>
      ) : (
        <ul className="mt-1 grid gap-1 text-sm">
          {experts.map(({ personId, name, wasThere }) => (
            <li key={personId} className="flex flex-wrap items-baseline gap-x-2">
              {nameOf(name)}
              <span className="text-xs text-ink-3">
                {wasThere === null
                  ? m.operations_expert_called()
                  : wasThere
                    ? m.operations_expert_there()
                    : m.operations_expert_away()}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export function DecisionCard({ review, timeZone }: Shown) {
  const { decision, decisionText, decidedAt, decidedBy, returnsOn, state, minutes } = review
  return (
    <Card title={m.operations_decision_card()}>
      {decision ? (
        <p className="flex flex-wrap items-center gap-2">
          <DecisionBadge decision={decision} />
          <span className="text-sm text-ink-2">
            {decidedBy &&
              decidedAt !== null &&
              m.operations_decision_by({ person: nameOf(decidedBy.name), when: dayAndTime(decidedAt, timeZone) })}
          </span>
          {returnsOn && <span className="text-sm">{m.operations_returns_on({ day: fullDay(returnsOn) })}</span>}
        </p>
      ) : (
        <p className="text-sm text-ink-2">
          {state === 'withdrawn' ? m.operations_decision_withdrawn() : m.operations_decision_none()}
        </p>
      )}
      {decisionText && <p className="mt-1.5 max-w-prose text-sm whitespace-pre-line">{decisionText}</p>}
      <h3 className="mt-3 text-sm font-semibold">{m.operations_minutes_card()}</h3>
      <p className="max-w-prose text-sm whitespace-pre-line text-ink-2">{minutes || m.operations_minutes_none()}</p>
    </Card>
  )
}
