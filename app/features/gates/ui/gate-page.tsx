import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { fullDay, shortDay } from '~/i18n/format'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { gatePath } from '~/lib/links'
import type { GateView } from '../gate-view.server'
import { CriteriaList } from './criteria-list'
import { GateHistory } from './gate-history'
import { HoldAge } from './hold-facts'
import { HoldText } from './hold-list'
import { Score } from './score'

/** One question: may we go? The answer first, then what it rests on. */
export function GatePage({
  slug,
  gate,
  today,
  links,
}: {
  slug: string
  gate: GateView
  today: Day
  /** What the route adds before what can be done. */
  links?: ReactNode
}) {
  const base = gatePath(slug, gate.address)
  const title = gateTitle(gate.key, gate.name)
  const latest = gate.requests.find(({ state }) => state !== 'withdrawn')
  const isOver = gate.standing === 'passed' || gate.standing === 'killed'
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/gates`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.gates_gate_question({ gate: title })}
          </Link>
        }
        title={answerOf(gate)}
        facts={
          <>
            {isOver ? (
              <StatusBadge
                status={gate.standing === 'passed' ? 'done' : 'blocked'}
                text={gate.standing === 'passed' ? m.gates_decision_go() : m.gates_decision_kill()}
              />
            ) : (
              <Score met={gate.met} of={gate.criteria.length} />
            )}
            <span>{m.gates_scope({ count: gate.scope.length })}</span>
            <span>{gate.plannedOn ? m.gates_planned_on({ day: fullDay(gate.plannedOn) }) : m.gates_no_day()}</span>
          </>
        }
        actions={
          <>
            {links}
            {gate.may.decide && (
              <LinkButton look="primary" to={`${base}/decision`}>
                {m.gates_decide()}
              </LinkButton>
            )}
            {gate.may.request && (
              <LinkButton look="primary" to={`${base}/request`}>
                {m.gates_request()}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Card title={m.gates_criteria()} note={isOver ? m.gates_criteria_over() : m.gates_criteria_note()}>
          <CriteriaList criteria={gate.criteria} />
        </Card>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 max-xl:order-first">
          {latest?.state === 'open' && (
            <Card title={m.gates_asked()}>
              <p className="text-sm">
                {m.gates_requested_by({
                  person: nameOf(latest.requestedBy.name),
                  day: shortDay(latest.requestedOn, today),
                })}
              </p>
              <p className="text-sm text-ink-2">
                {m.gates_asked_of({
                  people: latest.asked.map(({ name }) => nameOf(name)).join(m.programmes_list_separator()),
                  day: shortDay(latest.dueOn, today),
                })}
              </p>
              {latest.note && <p className="mt-1 text-sm whitespace-pre-line">{latest.note}</p>}
              {gate.may.withdraw && (
                <Link
                  to={`${base}/withdrawal`}
                  className="no-print mt-2 inline-block text-sm text-accent hover:underline"
                >
                  {m.gates_withdraw()}
                </Link>
              )}
            </Card>
          )}
          {gate.hold && (
            <Card title={m.gates_holds()}>
              <HoldAge standing={gate.hold.standing} />
              <div className="mt-1.5 grid gap-1">
                <HoldText slug={slug} hold={gate.hold} today={today} />
              </div>
            </Card>
          )}
          <Card title={m.gates_history()}>
            {gate.requests.length === 0 ? (
              <p className="text-sm text-ink-2">{m.gates_history_none()}</p>
            ) : (
              <GateHistory base={base} requests={gate.requests} today={today} />
            )}
          </Card>
        </div>
      </div>
    </>
  )
}

function answerOf({ standing, requests, criteria, met, hold }: GateView): string {
  const decided = requests.find(({ decision }) => decision !== null)?.decision
  if (standing === 'passed' && decided) {
    const facts = { day: fullDay(decided.decidedOn), person: nameOf(decided.decidedBy.name) }
    return decided.isOverride ? m.gates_answer_overridden(facts) : m.gates_answer_passed(facts)
  }
  if (standing === 'killed' && decided) {
    return m.gates_answer_killed({ day: fullDay(decided.decidedOn), person: nameOf(decided.decidedBy.name) })
  }
  if (hold) return m.gates_answer_held({ day: fullDay(hold.returnsOn), met, of: criteria.length })
  const [worst] = criteria
  return worst === undefined || met === criteria.length
    ? m.gates_answer_yes({ of: criteria.length })
    : m.gates_answer_no({ met, of: criteria.length, worst: worst.title })
}
