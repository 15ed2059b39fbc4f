import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, errorSentence, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { Day, Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface Props {
  fields: ReturnType<typeof editedFields>
  people: readonly { id: number; name: Name }[]
  today: Day
  back: string
  children?: ReactNode
}

/** When a report was presented, and which executives were there. */
export function SessionForm({ fields, people, today, back, children }: Props) {
  const there = fields.list('thereIds')
  const wrong = fields.listErrors('thereIds')
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <TextField label={m.advice_session_on()} type="date" max={today} {...fields.field('heldOn')} />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 text-sm font-semibold">{m.advice_session_there()}</legend>
        <p className="text-xs text-ink-3">{m.advice_session_there_hint()}</p>
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="thereIds[]"
            value={id}
            defaultChecked={there.includes(String(id))}
            label={nameOf(name)}
            errors={[]}
          />
        ))}
        {wrong.length > 0 && <p className="text-xs font-medium text-bad">{wrong.map(errorSentence).join(' ')}</p>}
      </fieldset>
      <TextArea label={m.advice_session_note()} isOptional {...fields.field('note')} />
      <FormActions back={back} />
    </PostForm>
  )
}
