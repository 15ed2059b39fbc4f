import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { DayRange, StepKind } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

interface StepDatesFormProps {
  kind: StepKind
  version: number
  baseline: DayRange | null
  /** Working days of slip that need no reason. */
  tolerance: number
  today: string
  fields: ReturnType<typeof editedFields>
  back: string
}

/** The planned days of a step, held against its baseline. */
export function StepDatesForm({ kind, version, baseline, tolerance, today, fields, back }: StepDatesFormProps) {
  return (
    <PostForm key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      {baseline && (
        <p className="text-sm text-ink-2">{m.sub_process_baseline_is({ range: dayRange(baseline, today) })}</p>
      )}
      {kind === 'pilot' && <p className="text-sm text-ink-2">{m.sub_process_pilot_moves_checks()}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.sub_process_planned_start()} type="date" {...fields.field('plannedStart')} />
        <TextField label={m.sub_process_planned_end()} type="date" {...fields.field('plannedEnd')} />
      </div>
      <TextArea
        label={m.sub_process_slip_reason()}
        hint={baseline ? m.sub_process_slip_reason_hint({ days: tolerance }) : undefined}
        isOptional
        {...fields.field('slipReason')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}
