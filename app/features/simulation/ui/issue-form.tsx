import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

interface Props {
  slug: string
  cases: readonly { id: number; name: string }[]
  fields: ReturnType<typeof editedFields>
  today: Day
  back: string
  children?: ReactNode
}

/** What was found, in which case, and who settles it until when. */
export function IssueForm({ slug, cases, fields, today, back, children }: Props) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <TextArea label={m.simulation_issue_text()} {...fields.field('text')} />
      <SelectField label={m.simulation_issue_case()} {...fields.field('caseId')}>
        <option value="">{m.simulation_issue_case_none()}</option>
        {cases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <PersonPicker
        label={m.simulation_issue_assignee()}
        answeringIn={slug}
        isOptional
        {...fields.field('assigneeId')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.simulation_issue_found_on()} type="date" max={today} {...fields.field('foundOn')} />
        <TextField label={m.simulation_issue_due_on()} type="date" isOptional {...fields.field('dueOn')} />
      </div>
      <FormActions back={back} />
    </PostForm>
  )
}
