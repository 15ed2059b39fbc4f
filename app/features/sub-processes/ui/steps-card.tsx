import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import type { StepView } from '../detail'
import { StepRow } from './step-row'

/** The six steps: what was promised, what is planned, what happened, and what can be recorded now. */
export function StepsCard({
  slug,
  steps,
  base,
  today,
}: {
  slug: string
  steps: readonly StepView[]
  base: string
  today: string
}) {
  const hasActions = steps.some(({ can, gate }) => gate !== null || Object.values(can).includes(true))
  return (
    <Card title={m.sub_process_steps()} note={m.sub_process_steps_note()}>
      <table className="data-table">
        <caption className="sr-only">{m.sub_process_steps()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.sub_processes_column_step()}</th>
            <th scope="col" className="hidden md:table-cell">
              {m.sub_process_column_baseline()}
            </th>
            <th scope="col" className="hidden sm:table-cell">
              {m.sub_process_column_planned()}
            </th>
            <th scope="col">{m.sub_process_column_actual()}</th>
            <th scope="col" className="hidden sm:table-cell">
              {m.sub_process_column_slip()}
            </th>
            {hasActions && (
              <th scope="col">
                <span className="sr-only">{m.sub_process_column_actions()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.kind} slug={slug} step={step} base={base} today={today} hasActions={hasActions} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
