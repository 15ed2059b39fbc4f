import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, SelectField, TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { type UnitChoice, UnitOptions } from '~/components/forms/unit-options'
import { Button, LinkButton } from '~/components/ui/button'
import { UNIT_KINDS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { unitKindWord } from '~/i18n/words'

/** A unit of the company; the same form makes and edits one. */
export function UnitForm({
  fields,
  parents,
  extra,
}: {
  fields: ReturnType<typeof editedFields>
  parents: readonly UnitChoice[]
  /** Hidden inputs that name what is edited. */
  extra?: ReactNode
}) {
  return (
    <PostForm className="grid gap-4">
      {extra}
      <FormProblems problems={fields.problems} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.company_name_zh()} lang="zh-CN" {...fields.field('nameZh')} />
        <TextField label={m.company_name_en()} lang="en" {...fields.field('nameEn')} />
        <SelectField label={m.company_unit_parent()} {...fields.field('parentId')}>
          <option value="">{m.company_unit_top()}</option>
          <UnitOptions units={parents} />
        </SelectField>
        <SelectField label={m.company_column_kind()} {...fields.field('kind')}>
          {UNIT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {unitKindWord(kind)}
            </option>
          ))}
        </SelectField>
      </div>
      <Checkbox label={m.company_business()} hint={m.company_business_hint()} {...fields.checkbox('isBusiness')} />
      <div className="flex gap-2">
        <Button look="primary">{m.form_save()}</Button>
        <LinkButton look="quiet" to="/company/units">
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}
