import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, errorSentence, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Candidate } from '../queries.server'

/** Until when a decision is wanted, of whom, and what they should know. */
export function RequestForm({
  fields,
  people,
  today,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  people: readonly Candidate[]
  today: Day
  back: string
}) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <TextField label={m.gates_field_due()} type="date" min={today} {...fields.field('dueOn')} />
      <TextArea label={m.gates_field_note()} hint={m.gates_hint_note()} isOptional {...fields.field('note')} />
      <ApproverBoxes fields={fields} people={people} />
      <FormActions back={back}>{m.gates_request()}</FormActions>
    </PostForm>
  )
}

export function ApproverBoxes({
  fields,
  people,
}: {
  fields: ReturnType<typeof editedFields>
  people: readonly Candidate[]
}) {
  const chosen = fields.list('approverIds')
  const errors = fields.listErrors('approverIds')
  return (
    <fieldset className="grid gap-1.5">
      <legend className="text-sm font-semibold">{m.gates_column_approvers()}</legend>
      <p className="text-xs text-ink-3">{m.gates_hint_approvers()}</p>
      {errors.length > 0 && (
        <p data-fault tabIndex={-1} className="text-xs font-medium text-bad">
          <span aria-hidden="true">■</span> {errors.map(errorSentence).join(' ')}
        </p>
      )}
      {people.map(({ id, name, title }) => (
        <Checkbox
          key={id}
          name="approverIds[]"
          value={id}
          defaultChecked={chosen.includes(String(id))}
          label={nameOf(name)}
          hint={nameOf(title)}
        />
      ))}
    </fieldset>
  )
}
