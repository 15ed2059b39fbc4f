import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { CASE_OUTCOMES, type Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { outcomeWord } from './case-words'

interface Props {
  version: string
  fields: ReturnType<typeof editedFields>
  today: Day
  back: string
}

/** How a case came through. */
export function WalkForm({ version, fields, today, back }: Props) {
  return (
    <PostForm key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <TextField label={m.simulation_case_walked_on()} type="date" max={today} {...fields.field('walkedOn')} />
      <SelectField label={m.simulation_case_outcome()} {...fields.field('outcome')}>
        <option value="">{m.form_choose()}</option>
        {CASE_OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomeWord(outcome)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={m.simulation_case_note()}
        hint={m.simulation_case_note_hint()}
        isOptional
        {...fields.field('note')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}
