import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { CIRCLES } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { circleWord } from '~/i18n/words'

/** A wave's names, circle and days; the same form plans and edits one. */
export function WaveForm({
  fields,
  submit,
  cancelTo,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  submit: string
  cancelTo: string
  children?: ReactNode
}) {
  return (
    <PostForm className="grid max-w-2xl gap-4">
      <FormProblems problems={fields.problems} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.waves_field_name_zh()} lang="zh-CN" isOptional {...fields.field('nameZh')} />
        <TextField label={m.waves_field_name_en()} lang="en" isOptional {...fields.field('nameEn')} />
        <TextField label={m.waves_field_start()} type="date" {...fields.field('plannedStart')} />
        <TextField label={m.waves_field_end()} type="date" {...fields.field('plannedEnd')} />
        <SelectField label={m.waves_field_circle()} hint={m.waves_hint_circle()} {...fields.field('circle')}>
          {CIRCLES.map((circle) => (
            <option key={circle} value={circle}>
              {circleWord(circle)}
            </option>
          ))}
        </SelectField>
      </div>
      {children}
      <div className="flex gap-2">
        <Button look="primary">{submit}</Button>
        <LinkButton look="quiet" to={cancelTo}>
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}
