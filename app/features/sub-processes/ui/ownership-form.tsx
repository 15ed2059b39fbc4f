import type { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'

interface OwnershipFormProps {
  action: string
  version: number
  fields: ReturnType<typeof editedFields>
  back?: string
}

/** Owner and deputy, from the people of business units. */
export function OwnershipForm({ action, version, fields, back }: OwnershipFormProps) {
  return (
    <PostForm action={action} key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <PersonPicker
        business
        label={m.sub_process_owner()}
        hint={m.sub_process_owner_hint()}
        {...fields.field('ownerId')}
      />
      <PersonPicker business label={m.sub_process_deputy()} isOptional {...fields.field('deputyId')} />
      <FormActions back={back} />
    </PostForm>
  )
}
