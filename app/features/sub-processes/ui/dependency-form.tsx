import { SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { readFaults } from '~/components/forms/read-faults'
import { type Name, STEP_KINDS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'

interface DependencyFormProps {
  faults: ReturnType<typeof readFaults>
  others: readonly { id: number; code: string; name: Name }[]
  back: string
}

/** Which other sub-process comes before, and which of its steps has to end before which of this one begins. */
export function DependencyForm({ faults, others, back }: DependencyFormProps) {
  const field = (name: string, before: string) => ({
    name,
    defaultValue: faults.value(name, before),
    errors: faults.errors(name),
  })
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={faults.problems} />
      <SelectField label={m.sub_process_predecessor()} {...field('predecessorId', '')}>
        <option value="">{m.form_choose()}</option>
        {others.map(({ id, code, name }) => (
          <option key={id} value={id}>
            {code} {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <SelectField label={m.sub_process_predecessor_step()} {...field('predecessorStep', 'simulation')}>
        <StepOptions />
      </SelectField>
      <SelectField label={m.sub_process_successor_step()} {...field('successorStep', 'design')}>
        <StepOptions />
      </SelectField>
      <TextField
        label={m.sub_process_lag()}
        hint={m.sub_process_lag_hint()}
        inputMode="numeric"
        {...field('lagDays', '0')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}

function StepOptions() {
  return STEP_KINDS.map((step) => (
    <option key={step} value={step}>
      {stepWord(step)}
    </option>
  ))
}
