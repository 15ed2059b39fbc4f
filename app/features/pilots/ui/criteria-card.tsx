import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { criterionOutcome } from '~/domain/pilot-criteria'
import { m } from '~/i18n/generated/messages'
import type { CriterionView } from '../parts.server'
import { criterionKindWord, measured, OUTCOME_STATUS, outcomeWord, thresholdWords } from './criterion-words'

/** What the pilot is judged by: before, now, and what is asked. */
export function CriteriaCard({
  base,
  criteria,
  mayRecord,
}: {
  /** The address of the pilot. */
  base: string
  criteria: readonly CriterionView[]
  mayRecord: boolean
}) {
  const add = `${base}/criteria/new`
  return (
    <Card
      title={<span id="criteria">{m.pilot_criteria_title()}</span>}
      more={
        mayRecord &&
        criteria.length > 0 && (
          <Link to={add} className="hover:underline">
            {m.pilot_criterion_add()}
          </Link>
        )
      }
    >
      {criteria.length === 0 ? (
        <>
          <p className="max-w-prose text-sm text-ink-2">{m.pilot_criteria_none()}</p>
          {mayRecord && (
            <LinkButton to={add} look="primary" className="mt-3">
              {m.pilot_criterion_add()}
            </LinkButton>
          )}
        </>
      ) : (
        <TableScroll label={m.pilot_criteria_title()}>
          <table className="data-table min-w-[600px]">
            <caption className="sr-only">{m.pilot_criteria_title()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.pilot_criterion_column()}</th>
                <th scope="col">{m.pilot_criterion_before()}</th>
                <th scope="col">{m.pilot_criterion_result()}</th>
                <th scope="col">{m.pilot_criterion_threshold()}</th>
                <th scope="col">{m.pilot_criterion_outcome()}</th>
                {mayRecord && (
                  <th scope="col">
                    <span className="sr-only">{m.pilot_criterion_actions()}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {criteria.map((one, at) => (
                <Row
                  key={one.id}
                  base={base}
                  criterion={one}
                  isFirst={at === 0}
                  isLast={at === criteria.length - 1}
                  mayRecord={mayRecord}
                />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}

interface RowProps {
  base: string
  criterion: CriterionView
  isFirst: boolean
  isLast: boolean
  mayRecord: boolean
}

function Row({ base, criterion, isFirst, isLast, mayRecord }: RowProps) {
  const { name, kind, measure, before, result, note } = criterion
  const outcome = criterionOutcome(criterion)
  const to = `${base}/criteria/${criterion.id}`
  return (
    <tr>
      <th scope="row" className="max-w-72">
        {name}
        <span className="mt-0.5 block text-xs font-normal text-ink-3">{criterionKindWord(kind)}</span>
        {note && <span className="mt-0.5 block text-xs font-normal whitespace-pre-line text-ink-2">{note}</span>}
      </th>
      <td className="whitespace-nowrap text-ink-2 tabular-nums">{measured(before, measure)}</td>
      <td className="whitespace-nowrap font-semibold tabular-nums">{measured(result, measure)}</td>
      <td className="whitespace-nowrap tabular-nums">{thresholdWords(criterion)}</td>
      <td className="whitespace-nowrap">
        <StatusBadge status={OUTCOME_STATUS[outcome]} text={outcomeWord(outcome)} />
      </td>
      {mayRecord && (
        <td className="no-print">
          <span className="flex items-center justify-end">
            <LinkButton to={`${to}/result`} aria-label={m.pilot_criterion_record_of({ name })}>
              {m.pilot_criterion_record()}
            </LinkButton>
            <MoveForm to={`${to}/move`} name={name} direction="up" isEnd={isFirst} />
            <MoveForm to={`${to}/move`} name={name} direction="down" isEnd={isLast} />
            <LinkButton look="quiet" to={to} aria-label={m.pilot_criterion_edit_of({ name })}>
              {m.pilot_change()}
            </LinkButton>
          </span>
        </td>
      )}
    </tr>
  )
}

function MoveForm({
  to,
  name,
  direction,
  isEnd,
}: {
  to: string
  name: string
  direction: 'up' | 'down'
  isEnd: boolean
}) {
  const word = direction === 'up' ? m.pilot_criterion_up : m.pilot_criterion_down
  const Icon = direction === 'up' ? ArrowUp : ArrowDown
  return (
    <PostForm action={to} preventScrollReset>
      <input type="hidden" name="to" value={direction} />
      <Button look="quiet" className="!px-1.5" disabled={isEnd} aria-label={word({ name })}>
        <Icon size={15} aria-hidden="true" />
      </Button>
    </PostForm>
  )
}
