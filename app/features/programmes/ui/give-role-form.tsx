import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { UnitChoice } from '~/components/forms/unit-options'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { RoleFields } from './role-fields'

/** A role in one of the programmes; a branch lead's names the branch. */
export function GiveRoleForm({
  fields,
  programmes,
  branches,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  programmes: readonly { id: number; name: Name }[]
  branches: readonly UnitChoice[]
  back: string
}) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <SelectField label={m.company_roles_programme()} {...fields.field('programmeId')}>
        {programmes.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <RoleFields fields={fields} branches={branches} />
      <FormActions back={back}>{m.company_roles_give()}</FormActions>
    </PostForm>
  )
}
