import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { caseState, type SimulatedIssue } from '~/domain/simulation'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { CaseView } from '../queries.server'
import { CASE_STATUS, caseStateWord } from './case-words'

interface Props {
  /** The address of the simulation. */
  base: string
  cases: readonly CaseView[]
  issues: readonly SimulatedIssue[]
  mayRecord: boolean
  today: Day
  /** The form that adds some. */
  children?: ReactNode
}

/** The cases that are walked through, in their order, each with how it came through. */
export function CasesCard({ base, cases, issues, mayRecord, today, children }: Props) {
  return (
    <Card title={<span id="cases">{m.simulation_cases()}</span>}>
      {cases.length === 0 && <p className="max-w-prose text-sm text-ink-2">{m.simulation_cases_empty_text()}</p>}
      <ol className="divide-y divide-line-2">
        {cases.map((one, at) => (
          <li key={one.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
            <div className="min-w-[14rem] flex-1">
              <p>
                <span className="mr-1.5 text-ink-3 tabular-nums">{at + 1}</span>
                {one.name}
              </p>
              {one.walkedOn && (
                <p className="text-xs text-ink-3">{m.simulation_case_walked({ day: shortDay(one.walkedOn, today) })}</p>
              )}
              {one.note && <p className="text-sm whitespace-pre-line text-ink-2">{one.note}</p>}
            </div>
            <State one={one} issues={issues} />
            {mayRecord && (
              <Actions to={`${base}/cases/${one.id}`} one={one} isFirst={at === 0} isLast={at === cases.length - 1} />
            )}
          </li>
        ))}
      </ol>
      {children}
    </Card>
  )
}

function State({ one, issues }: { one: CaseView; issues: readonly SimulatedIssue[] }) {
  const state = caseState(one, issues)
  return <StatusBadge status={CASE_STATUS[state]} text={caseStateWord(state)} />
}

function Actions({ to, one, isFirst, isLast }: { to: string; one: CaseView; isFirst: boolean; isLast: boolean }) {
  const { name } = one
  return (
    <span className="no-print flex items-center">
      <LinkButton to={`${to}/walk`} aria-label={m.simulation_case_walk_of({ name })}>
        {one.outcome === null ? m.simulation_case_walk() : m.simulation_case_walk_again()}
      </LinkButton>
      <MoveForm to={`${to}/move`} direction="up" isEnd={isFirst} word={m.simulation_case_up({ name })} />
      <MoveForm to={`${to}/move`} direction="down" isEnd={isLast} word={m.simulation_case_down({ name })} />
      <LinkButton look="quiet" to={to} aria-label={m.simulation_case_edit_of({ name })}>
        {m.simulation_change()}
      </LinkButton>
    </span>
  )
}

function MoveForm(props: { to: string; direction: 'up' | 'down'; isEnd: boolean; word: string }) {
  const Icon = props.direction === 'up' ? ArrowUp : ArrowDown
  return (
    <PostForm action={props.to} preventScrollReset>
      <input type="hidden" name="to" value={props.direction} />
      <Button look="quiet" className="!px-1.5" disabled={props.isEnd} aria-label={props.word}>
        <Icon size={15} aria-hidden="true" />
      </Button>
    </PostForm>
  )
}
