import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

interface Props {
  text: string
  version: string
  fields: ReturnType<typeof editedFields>
  today: Day
  back: string
}

/** When an issue was settled, and how. */
export function ClosingForm({ text, version, fields, today, back }: Props) {
  return (
    <PostForm key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">{text}</blockquote>
      <TextArea label={m.simulation_issue_closing()} {...fields.field('closing')} />
      <TextField label={m.simulation_issue_closed_on()} type="date" max={today} {...fields.field('closedOn')} />
      <FormActions back={back}>{m.simulation_issue_close()}</FormActions>
    </PostForm>
  )
}
