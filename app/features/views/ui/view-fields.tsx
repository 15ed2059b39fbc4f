import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, TextField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

/** What a view is called, and who sees it. */
export function ViewFields({ fields, mayShare }: { fields: ReturnType<typeof editedFields>; mayShare: boolean }) {
  return (
    <>
      <TextField label={m.views_field_name()} hint={m.views_hint_name()} {...fields.field('name')} />
      {mayShare && (
        <Checkbox label={m.views_field_shared()} hint={m.views_hint_shared()} {...fields.checkbox('isShared')} />
      )}
    </>
  )
}
