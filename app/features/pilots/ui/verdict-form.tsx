import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { PILOT_VERDICTS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { verdictWord } from '~/i18n/words'

interface VerdictFormProps {
  version: number
  hypothesis: string
  today: string
  fields: ReturnType<typeof editedFields>
  back: string
}

/** The verdict of a pilot, held against what was to be found out. */
export function VerdictForm({ version, hypothesis, today, fields, back }: VerdictFormProps) {
  return (
    <PostForm key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">
        {hypothesis}
      </blockquote>
      <SelectField label={m.pilots_verdict()} {...fields.field('verdict')}>
        <option value="">{m.form_choose()}</option>
        {PILOT_VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {verdictWord(verdict)}
          </option>
        ))}
      </SelectField>
      <TextField label={m.pilots_verdict_on()} type="date" max={today} {...fields.field('verdictOn')} />
      <TextArea label={m.pilots_result()} hint={m.pilots_result_hint()} {...fields.field('result')} />
      <FormActions back={back} />
    </PostForm>
  )
}
