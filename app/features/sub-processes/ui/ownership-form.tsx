import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { type PersonGroup, PersonOptions } from '~/components/forms/person-options'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface OwnershipFormProps {
  action: string
  version: number
  fields: ReturnType<typeof editedFields>
  candidates: readonly PersonGroup[]
  back?: string
}

/** Owner and deputy, from the people of business units. */
export function OwnershipForm({ action, version, fields, candidates, back }: OwnershipFormProps) {
  return (
    <PostForm action={action} key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <SelectField label={m.sub_process_owner()} hint={m.sub_process_owner_hint()} {...fields.field('ownerId')}>
        <option value="">{m.sub_processes_owner_none()}</option>
        <PersonOptions groups={candidates} />
      </SelectField>
      <SelectField label={m.sub_process_deputy()} isOptional {...fields.field('deputyId')}>
        <option value="">{m.form_none()}</option>
        <PersonOptions groups={candidates} />
      </SelectField>
      <FormActions back={back} />
    </PostForm>
  )
}

/** How the id of a candidate reads where a conflict says what is saved now. */
export function candidateName(candidates: readonly PersonGroup[]): (id: string) => string {
  const names = new Map(candidates.flatMap(({ people }) => people.map(({ id, name }) => [String(id), nameOf(name)])))
  return (id) => names.get(id) ?? ''
}
