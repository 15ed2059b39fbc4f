import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface PilotFormProps {
  fields: ReturnType<typeof editedFields>
  branches: readonly { id: number; name: Name }[]
  back: string
  children?: ReactNode
}

/** Where it is to be tried, what is to be found out, and when. */
export function PilotForm({ fields, branches, back, children }: PilotFormProps) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <SelectField label={m.pilots_branch()} {...fields.field('unitId')}>
        <option value="">{m.form_choose()}</option>
        {branches.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <TextArea label={m.pilots_hypothesis()} hint={m.pilots_hypothesis_hint()} {...fields.field('hypothesis')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.pilot_planned_start()} type="date" isOptional {...fields.field('plannedStart')} />
        <TextField label={m.pilot_planned_end()} type="date" isOptional {...fields.field('plannedEnd')} />
      </div>
      <p className="text-xs text-ink-3">{m.pilot_days_hint()}</p>
      <FormActions back={back} />
    </PostForm>
  )
}
