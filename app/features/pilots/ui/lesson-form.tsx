import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'

interface Props {
  fields: ReturnType<typeof editedFields>
  back: string
  children?: ReactNode
}

/** What the pilot taught, and what follows from it. */
export function LessonForm({ fields, back, children }: Props) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <TextArea label={m.pilot_lesson_text()} {...fields.field('text')} />
      <TextArea label={m.pilot_lesson_advice()} {...fields.field('advice')} />
      <FormActions back={back} />
    </PostForm>
  )
}
