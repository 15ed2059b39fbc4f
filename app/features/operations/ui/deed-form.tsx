import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, errorSentence } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { reviewWord } from './words'

type Fields = ReturnType<typeof editedFields>

/** A form about one review, on a page of its own below it. */
export function DeedForm({
  fields,
  review,
  base,
  title,
  action,
  children,
}: {
  fields: Fields
  review: { number: number; title: string; version: number; kind: { code: string } }
  base: string
  title: string
  /** What the button says. */
  action?: string | undefined
  children: ReactNode
}) {
  return (
    <FormPage back={{ to: base, word: reviewWord(review) }} title={title}>
      <PostForm key={review.version} className="grid gap-4">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(review.version)} />
        {children}
        <FormActions back={base}>{action}</FormActions>
      </PostForm>
    </FormPage>
  )
}

/** Several boxes `name[]`, with what is wrong with them as a whole. */
export function BoxesField({
  name,
  label,
  hint,
  fields,
  boxes,
}: {
  name: string
  label: string
  hint?: ReactNode
  fields: Fields
  boxes: readonly { value: string | number; label: ReactNode; hint?: ReactNode }[]
}) {
  const ticked = fields.list(name)
  const wrong = fields.listErrors(name)
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      {hint && <div className="text-xs text-ink-3">{hint}</div>}
      {boxes.map((box) => (
        <Checkbox
          key={box.value}
          name={`${name}[]`}
          value={box.value}
          defaultChecked={ticked.includes(String(box.value))}
          label={box.label}
          hint={box.hint}
          errors={[]}
        />
      ))}
      {wrong.length > 0 && <p className="text-xs font-medium text-bad">{wrong.map(errorSentence).join(' ')}</p>}
    </fieldset>
  )
}
