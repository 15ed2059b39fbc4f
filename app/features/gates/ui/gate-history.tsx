import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RequestRecord } from '../rows.server'
import { DECISION_STATUS } from '../words'

/** Who asked and what was answered, the latest first, each decision with the evidence as it was seen. */
export function GateHistory({
  base,
  requests,
  today,
}: {
  /** The address of the gate. */
  base: string
  requests: readonly RequestRecord[]
  today: Day
}) {
  return (
    <ol className="grid gap-3">
      {requests.map(({ id, requestedBy, requestedOn, note, state, decision }) => (
        <li key={id} className="grid gap-1 border-l-2 border-line pl-3 text-sm">
          {decision && (
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <StatusBadge status={DECISION_STATUS[decision.decision]} text={gateDecisionWord(decision.decision)} />
              <span>
                {m.gates_by_on({ person: nameOf(decision.decidedBy.name), day: shortDay(decision.decidedOn, today) })}
              </span>
              {decision.isOverride && <span className="font-semibold text-bad">{m.gates_override()}</span>}
              <Link to={`${base}/decisions/${decision.id}`} className="text-accent hover:underline">
                {m.gates_to_evidence()}
              </Link>
            </p>
          )}
          {decision?.reason && <p className="whitespace-pre-line text-ink-2">{decision.reason}</p>}
          {decision?.holds.map((hold) => (
            <p key={hold.id} className="text-ink-2">
              {m.gates_held_until({ condition: hold.condition, day: shortDay(hold.returnsOn, today) })}
              {hold.closing && ` ${m.gates_closed_with({ words: hold.closing })}`}
            </p>
          ))}
          <p className="text-ink-3">
            {m.gates_requested_by({ person: nameOf(requestedBy.name), day: shortDay(requestedOn, today) })}
            {state === 'withdrawn' && ` · ${m.gates_withdrawn()}`}
            {note && <span className="block whitespace-pre-line">{note}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
