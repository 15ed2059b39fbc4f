import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'

/** What a key is for, and a button that makes it. */
export function KeyForm({
  title,
  lead,
  label,
  hint,
  make,
  fields,
  children,
}: {
  title: string
  lead: string
  label: string
  hint: string
  make: string
  fields: ReturnType<typeof editedFields>
  children?: ReactNode
}) {
  return (
    <Card title={title}>
      <p className="mb-3 max-w-prose text-sm text-ink-2">{lead}</p>
      <PostForm className="grid max-w-xl gap-3">
        <FormProblems problems={fields.problems} />
        <TextField label={label} hint={hint} autoComplete="off" {...fields.field('name')} />
        <div>
          <Button look="primary">{make}</Button>
        </div>
      </PostForm>
      {children}
    </Card>
  )
}
