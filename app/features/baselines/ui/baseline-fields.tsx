import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

/** What a baseline is called, and what it stands for. */
export function BaselineFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <>
      <TextField label={m.baselines_field_name()} hint={m.baselines_hint_name()} {...fields.field('name')} />
      <TextArea label={m.baselines_field_note()} rows={2} isOptional {...fields.field('note')} />
    </>
  )
}
