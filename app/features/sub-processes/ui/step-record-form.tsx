import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { readFaults } from '~/components/forms/read-faults'
import type { StepKind } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { stepWord } from '~/i18n/words'

export type StepRecordVerb = 'start' | 'finish'

interface StepRecordFormProps {
  verb: StepRecordVerb
  kind: StepKind
  /** Where it is sent: its own page, which shows it again when it is refused. */
  action: string
  on: string
  today: string
  faults?: ReturnType<typeof readFaults>
  back?: string
}

/** The day a step began or ended; today unless said otherwise. */
export function StepRecordForm({ verb, kind, action, on, today, faults, back }: StepRecordFormProps) {
  return (
    <PostForm action={action} className="grid gap-3">
      <FormProblems problems={faults?.problems} />
      <TextField
        label={recordTitle(verb, kind)}
        name="on"
        type="date"
        max={today}
        defaultValue={faults?.value('on', on) ?? on}
        errors={faults?.errors('on')}
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
