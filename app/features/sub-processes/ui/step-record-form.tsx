import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { StepKind } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { stepWord } from '~/i18n/words'

export type StepRecordVerb = 'start' | 'finish'

interface StepRecordFormProps {
  verb: StepRecordVerb
  kind: StepKind
  /** Where it is sent: its own page, which shows it again when it is refused. */
  action: string
  version: number
  today: string
  fields: ReturnType<typeof editedFields>
  back?: string
}

/** The day a step began or ended; today unless said otherwise. */
export function StepRecordForm({ verb, kind, action, version, today, fields, back }: StepRecordFormProps) {
  const on = fields.field('on')
  return (
    <PostForm action={action} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={fields.version(version)} />
      <TextField
        label={recordTitle(verb, kind)}
        type="date"
        max={today}
        {...on}
        defaultValue={on.defaultValue || today}
      />
      <FormActions back={back} />
    </PostForm>
  )
}

/** "Pilot began on". */
export function recordTitle(verb: StepRecordVerb, kind: StepKind): string {
  const step = stepWord(kind)
  return verb === 'start' ? m.sub_process_step_began_on({ step }) : m.sub_process_step_ended_on({ step })
}
