import { Link } from '@remix-run/react'
import type { Day } from '~/domain/vocabulary'
import { reviewStateWord } from '~/i18n/desk-words'
import { audienceWord } from '~/i18n/enablement-words'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { reviewPath } from '~/lib/links'
import { type DeskChoice, deskQuery } from '../choice'
import type { BoardColumn } from '../desk.server'
import type { ReviewLine } from '../review-rows.server'
import { deedPath, deedWord } from './deed-words'
import { DecisionBadge, LevelBadge } from './review-badges'

interface Shown {
  slug: string
  today: Day
  timeZone: string
  mayRun: boolean
}

/** The reviews that are not closed, a column a state, what presses most at the top of each. */
export function ReviewBoard({
  columns,
  choice,
  ...shown
}: Shown & { columns: readonly BoardColumn[]; choice: DeskChoice }) {
  return (
    <section aria-label={m.operations_board_label()} className="grid items-start gap-3 md:grid-cols-2 xl:grid-cols-4">
      {columns.map(({ state, cards, count }) => (
        <div key={state} className="min-w-0">
          <h2 className="mb-2 flex items-baseline gap-2 text-sm">
            {reviewStateWord(state)}
            <span className="text-xs font-normal text-ink-3 tabular-nums">{count}</span>
          </h2>
          {cards.length === 0 && <p className="text-sm text-ink-3">{m.operations_column_empty()}</p>}
          <ul className="grid gap-2">
            {cards.map((line) => (
              <ReviewCard key={line.id} line={line} {...shown} />
            ))}
          </ul>
          {count > cards.length && (
            <Link
              to={deskQuery(choice, { as: 'list', state })}
              className="mt-2 inline-block text-sm text-accent hover:underline"
            >
              {m.operations_column_more({ count })}
            </Link>
          )}
        </div>
      ))}
    </section>
  )
}

function ReviewCard({ line, slug, today, timeZone, mayRun }: Shown & { line: ReviewLine }) {
  const path = reviewPath(slug, line.number)
  const { state, next } = line
  const isWaiting = state === 'scheduled' && next === 'meeting'
  return (
    <li className="min-w-0 rounded-lg border border-line bg-surface px-3 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-3">
        <span className="tabular-nums">
          {line.kind.code} {line.number}
        </span>
        <span>{nameOf(line.unit.name)}</span>
        <span>{audienceWord(line.audience)}</span>
      </p>
      <h3 className="mt-0.5 text-sm break-words">
        <Link to={path} data-row className="hover:underline">
          {line.title}
        </Link>
      </h3>
      <p className="mt-1.5 flex flex-wrap gap-1.5">
        {line.decision && state === 'decided' && <DecisionBadge decision={line.decision} />}
        <LevelBadge line={line} today={today} />
      </p>
      <p className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-ink-2">
        <span>
          {line.lead ? nameOf(line.lead.name) : m.operations_no_lead()}
          {line.followUpsOpen > 0 && ` · ${m.operations_follow_ups_open({ count: line.followUpsOpen })}`}
        </span>
        {isWaiting && <span>{m.operations_meets({ when: dayAndTime(line.meetingAt ?? 0, timeZone) })}</span>}
        {mayRun && next && next !== 'followUp' && !isWaiting && (
          <Link to={`${path}/${deedPath(next)}`} className="text-accent hover:underline">
            {deedWord(next, { state, hasMinutes: false })}
            <span className="sr-only"> {line.title}</span>
          </Link>
        )}
      </p>
    </li>
  )
}
