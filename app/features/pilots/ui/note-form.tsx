import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

interface Props {
  fields: ReturnType<typeof editedFields>
  today: Day
  back: string
  children?: ReactNode
}

/** What was seen in one week. */
export function NoteForm({ fields, today, back, children }: Props) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <TextField
        label={m.pilot_note_week()}
        hint={m.pilot_note_week_hint()}
        type="date"
        max={today}
        {...fields.field('weekOn')}
      />
      <TextArea label={m.pilot_note_text()} rows={5} {...fields.field('text')} />
      <FormActions back={back} />
    </PostForm>
  )
}
