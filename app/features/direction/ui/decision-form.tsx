import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { type Day, DIRECTIONS, type Direction } from '~/domain/vocabulary'
import { directionWord } from '~/i18n/direction-words'
import { m } from '~/i18n/generated/messages'

/** What is decided, by whom, when and why; against what the diagnosis says, not without a reason. */
export function DecisionForm({
  fields,
  recommended,
  today,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  recommended: Direction | null
  today: Day
  back: string
}) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <SelectField label={m.direction_decision()} {...fields.field('direction')}>
        <option value="">{m.form_choose()}</option>
        {DIRECTIONS.map((direction) => (
          <option key={direction} value={direction}>
            {directionWord(direction)}
          </option>
        ))}
      </SelectField>
      <PersonPicker label={m.direction_decided_by()} {...fields.field('decidedById')} />
      <TextField label={m.direction_decided_on()} type="date" max={today} {...fields.field('decidedOn')} />
      <TextArea
        label={m.direction_decision_reason()}
        hint={
          recommended === null
            ? m.direction_reason_hint_unknown()
            : m.direction_reason_hint({ advice: directionWord(recommended) })
        }
        {...fields.field('reason')}
      />
      <FormActions back={back}>{m.direction_decide()}</FormActions>
    </PostForm>
  )
}
