import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { EXPERT_FIELDS, type Name } from '~/domain/vocabulary'
import { expertFieldWord } from '~/i18n/desk-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { BoxesField } from './deed-form'

/** What a kind of review is called, what it promises and whom it needs. */
export function KindForm({
  fields,
  subProcesses,
  version,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  subProcesses: readonly { id: number; code: string; name: Name }[]
  /** Of a kind that is there already. */
  version?: number
  back: string
}) {
  return (
    <PostForm key={version} className="grid gap-4">
      <FormProblems problems={fields.problems} />
      {version !== undefined && <input type="hidden" name="version" value={fields.version(version)} />}
      <TextField label={m.operations_kind_code()} autoComplete="off" {...fields.field('code')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={m.operations_kind_name_zh()} autoComplete="off" {...fields.field('nameZh')} />
        <TextField label={m.operations_kind_name_en()} autoComplete="off" {...fields.field('nameEn')} />
        <TextField label={m.operations_kind_triage_hours()} inputMode="numeric" {...fields.field('triageHours')} />
        <TextField label={m.operations_kind_decision_hours()} inputMode="numeric" {...fields.field('decisionHours')} />
      </div>
      <SelectField label={m.operations_kind_sub_process()} {...fields.field('subProcessId')}>
        <option value="">{m.operations_kind_no_sub_process()}</option>
        {subProcesses.map(({ id, code, name }) => (
          <option key={id} value={id}>
            {code} {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <BoxesField
        name="fields"
        label={m.operations_kind_fields()}
        fields={fields}
        boxes={EXPERT_FIELDS.map((field) => ({ value: field, label: expertFieldWord(field) }))}
      />
      <Checkbox
        label={m.operations_kind_is_expected()}
        hint={m.operations_kind_is_expected_hint()}
        {...fields.checkbox('isExpected')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}
