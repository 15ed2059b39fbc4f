import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { type UnitChoice, UnitOptions } from '~/components/forms/unit-options'
import { ROLES } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { standingWord } from '~/i18n/words'

/** A role in a programme; a branch lead's names the branch. */
export function RoleFields({
  fields,
  branches,
}: {
  fields: ReturnType<typeof editedFields>
  branches: readonly UnitChoice[]
}) {
  return (
    <>
      <SelectField label={m.settings_member_role()} {...fields.field('role')}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {standingWord(role)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={m.settings_member_branch()}
        hint={m.settings_member_branch_hint()}
        {...fields.field('unitId')}
      >
        <option value="">{m.form_none()}</option>
        <UnitOptions units={branches} />
      </SelectField>
    </>
  )
}
