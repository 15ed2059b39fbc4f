import { Card } from '~/components/ui/card'
import { dayAndTime, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ReviewRound } from '../rounds.server'
import { DecisionBadge } from './review-badges'

/** What was decided before, of a review that came back from a hold. */
export function RoundsCard({ rounds, timeZone }: { rounds: readonly ReviewRound[]; timeZone: string }) {
  if (rounds.length === 0) return null
  return (
    <Card title={m.operations_rounds_card()}>
      <ol className="grid gap-3">
        {rounds.map((one) => (
          <li key={one.round} className="border-t border-line-2 pt-3 first:border-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="text-sm font-semibold">{m.operations_round_number({ number: one.round })}</span>
              <DecisionBadge decision={one.decision} />
              <span className="text-sm text-ink-2">
                {m.operations_decision_by({
                  person: nameOf(one.decidedBy.name),
                  when: dayAndTime(one.decidedAt, timeZone),
                })}
              </span>
              {one.returnsOn && (
                <span className="text-sm">{m.operations_returns_on({ day: fullDay(one.returnsOn) })}</span>
              )}
            </p>
            {one.decisionText && (
              <p className="mt-1 max-w-prose text-sm break-words whitespace-pre-line">{one.decisionText}</p>
            )}
            <details className="mt-1 text-sm">
              <summary className="cursor-pointer text-ink-2">
                {one.meetingAt === null
                  ? m.operations_minutes_card()
                  : m.operations_round_minutes({ when: dayAndTime(one.meetingAt, timeZone) })}
              </summary>
              <p className="mt-1 max-w-prose break-words whitespace-pre-line text-ink-2">{one.minutes}</p>
            </details>
          </li>
        ))}
      </ol>
    </Card>
  )
}
