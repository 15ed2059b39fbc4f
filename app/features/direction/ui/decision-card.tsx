import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { directionWord } from '~/i18n/direction-words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Decision } from '../queries.server'
import { advisedWords } from './sentences'

/** What was decided, by whom, when and why; the decisions before it stay readable. */
export function DecisionCard({
  decisions,
  base,
  mayDecide,
  isDue,
}: {
  decisions: readonly Decision[]
  base: string
  mayDecide: boolean
  /** Leaders have said what they see, and nothing is decided yet. */
  isDue: boolean
}) {
  const [latest, ...earlier] = decisions
  return (
    <Card title={m.direction_decision()}>
      {latest ? (
        <DecisionText decision={latest} />
      ) : (
        <p className="text-sm text-ink-2">{m.direction_decision_none()}</p>
      )}
      {earlier.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="text-ink-2">{m.direction_decisions_earlier({ count: earlier.length })}</summary>
          <ul className="mt-2 grid gap-3">
            {earlier.map((decision) => (
              <li key={decision.id} className="border-l-2 border-line pl-3">
                <DecisionText decision={decision} isPast />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayDecide && (
        <LinkButton look={isDue && !latest ? 'primary' : 'plain'} to={`${base}/decision`} className="no-print mt-3">
          {latest ? m.direction_decide_again() : m.direction_decide()}
        </LinkButton>
      )}
    </Card>
  )
}

function DecisionText({ decision, isPast = false }: { decision: Decision; isPast?: boolean }) {
  const { direction, decidedOn, decidedBy, reason, advised } = decision
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isPast ? (
          <span className="font-semibold">{directionWord(direction)}</span>
        ) : (
          <StatusBadge status="done" text={directionWord(direction)} />
        )}
        <span className="text-sm">{m.direction_decided({ day: fullDay(decidedOn), person: nameOf(decidedBy) })}</span>
      </p>
      {reason && (
        <p className="mt-1.5 text-sm whitespace-pre-line text-ink-2">{m.direction_quoted({ text: reason })}</p>
      )}
      <p className="mt-1 text-xs text-ink-3">
        {advised ? advisedWords(advised) : m.direction_advised_none()}
        {advised && advised.recommended !== direction && ` ${m.direction_against()}`}
      </p>
    </>
  )
}
