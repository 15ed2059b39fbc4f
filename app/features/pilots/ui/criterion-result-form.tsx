import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'
import type { CriterionView } from '../parts.server'
import { measured, thresholdWords } from './criterion-words'

interface Props {
  criterion: CriterionView
  version: string
  fields: ReturnType<typeof editedFields>
  back: string
}

/** What a criterion came to, beside what it was before and what is asked. */
export function CriterionResultForm({ criterion, version, fields, back }: Props) {
  const { kind, before, measure } = criterion
  return (
    <PostForm key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      {kind === 'qualitative' ? (
        <SelectField label={m.pilot_criterion_is_met()} {...fields.field('isMet')}>
          <option value="">{m.pilot_criterion_unknown()}</option>
          <option value="yes">{m.form_yes()}</option>
          <option value="no">{m.form_no()}</option>
        </SelectField>
      ) : (
        <>
          <p className="text-sm text-ink-2 tabular-nums">
            {m.pilot_criterion_before()} {measured(before, measure)} · {m.pilot_criterion_threshold()}{' '}
            {thresholdWords(criterion)}
          </p>
          <TextField
            label={measure ? `${m.pilot_criterion_result_now()} (${measure})` : m.pilot_criterion_result_now()}
            hint={m.pilot_criterion_result_hint()}
            inputMode="decimal"
            autoComplete="off"
            isOptional
            {...fields.field('result')}
          />
        </>
      )}
      <TextArea label={m.pilot_criterion_note()} isOptional {...fields.field('note')} />
      <FormActions back={back} />
    </PostForm>
  )
}
