import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { EXPERT_FIELDS } from '~/domain/vocabulary'
import { expertFieldWord } from '~/i18n/desk-words'
import { m } from '~/i18n/generated/messages'
import { BoxesField } from './deed-form'

/** What somebody of the pool can judge, and how many reviews they take at once. */
export function ExpertForm({
  fields,
  back,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  back: string
  children: ReactNode
}) {
  return (
    <PostForm className="grid gap-4">
      <FormProblems problems={fields.problems} />
      {children}
      <BoxesField
        name="fields"
        label={m.operations_expert_fields()}
        fields={fields}
        boxes={EXPERT_FIELDS.map((field) => ({ value: field, label: expertFieldWord(field) }))}
      />
      <TextField label={m.operations_expert_most()} inputMode="numeric" {...fields.field('mostAtOnce')} />
      <FormActions back={back} />
    </PostForm>
  )
}
