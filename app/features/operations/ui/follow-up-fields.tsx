import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { PersonPicker } from '~/components/forms/person-picker'
import { m } from '~/i18n/generated/messages'

/** What is to be done after a decision, by whom and until when. */
export function FollowUpFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <>
      <TextArea label={m.operations_field_follow_up()} {...fields.field('text')} />
      <PersonPicker label={m.operations_field_owner()} {...fields.field('ownerId')} />
      <TextField label={m.operations_field_due_on()} type="date" {...fields.field('dueOn')} />
    </>
  )
}
