import { Link } from '@remix-run/react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { type UnitChoice, UnitOptions } from '~/components/forms/unit-options'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ROLES } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { standingWord } from '~/i18n/words'

/** Gives somebody a role in the programme. */
export function AddMemberForm({
  fields,
  branches,
  mayAddPeople,
}: {
  fields: ReturnType<typeof editedFields>
  branches: readonly UnitChoice[]
  mayAddPeople: boolean
}) {
  return (
    <Card title={m.settings_member_add()} className="order-first xl:sticky xl:top-4 xl:order-none">
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <PersonPicker label={m.settings_member_person()} {...fields.field('personId')} />
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
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary">{m.settings_member_add_submit()}</Button>
          {mayAddPeople && (
            <Link to="/company/people/new" className="text-sm text-accent">
              {m.settings_member_new_person()}
            </Link>
          )}
        </div>
      </PostForm>
    </Card>
  )
}
