import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, SelectField, TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { type UnitChoice, UnitOptions } from '~/components/forms/unit-options'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** A person of the company; the same form makes and edits one. */
export function PersonForm({
  fields,
  units,
  extra,
}: {
  fields: ReturnType<typeof editedFields>
  units: readonly UnitChoice[]
  /** Hidden inputs that name what is edited. */
  extra?: ReactNode
}) {
  const isAdministrator = fields.checkbox('isAdministrator')
  return (
    <PostForm className="grid gap-5">
      {extra}
      <FormProblems problems={[...fields.problems, ...(fields.errors('isAdministrator') ?? [])]} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.company_person_name_zh()} lang="zh-CN" {...fields.field('nameZh')} />
        <TextField label={m.company_person_name_en()} lang="en" {...fields.field('nameEn')} />
        <TextField label={m.company_title_zh()} isOptional lang="zh-CN" {...fields.field('titleZh')} />
        <TextField label={m.company_title_en()} isOptional lang="en" {...fields.field('titleEn')} />
      </div>
      <SelectField label={m.company_column_unit()} hint={m.company_person_unit_hint()} {...fields.field('unitId')}>
        <option value="">{m.company_without_unit()}</option>
        <UnitOptions units={units} />
      </SelectField>
      <TextField
        label={m.company_column_email()}
        hint={m.company_email_hint()}
        type="email"
        autoComplete="off"
        {...fields.field('email')}
      />
      <Checkbox label={m.role_administrator()} hint={m.company_administrator_hint()} {...isAdministrator} />
      <div className="flex gap-2">
        <Button look="primary">{m.form_save()}</Button>
        <LinkButton look="quiet" to="/company/people">
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}
