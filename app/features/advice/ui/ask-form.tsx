import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Named } from '../named'

interface Props {
  fields: ReturnType<typeof editedFields>
  executives: readonly Named[]
  back: string
  children?: ReactNode
}

/** What is asked, of which executive, until when. */
export function AskForm({ fields, executives, back, children }: Props) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      {executives.length === 0 && <p className="text-sm text-ink-2">{m.advice_ask_no_executives()}</p>}
      <TextArea label={m.advice_ask_text()} hint={m.advice_ask_text_hint()} {...fields.field('text')} />
      <SelectField label={m.advice_ask_of()} {...fields.field('askedOfId')}>
        <option value="">{m.advice_ask_of_choose()}</option>
        {executives.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <TextField label={m.advice_due_on()} type="date" {...fields.field('dueOn')} />
      <FormActions back={back} />
    </PostForm>
  )
}
