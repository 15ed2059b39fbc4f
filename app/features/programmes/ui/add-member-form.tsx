import { Link } from '@remix-run/react'
import type { editedFields } from '~/components/forms/edited-fields'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import type { UnitChoice } from '~/components/forms/unit-options'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { RoleFields } from './role-fields'

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
        <RoleFields fields={fields} branches={branches} />
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
