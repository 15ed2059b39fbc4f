import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

const WEIGHTS = [1, 2, 3, 4, 5]

/** What a symptom is called, and what it weighs. */
export function SymptomFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <>
      <TextField label={m.direction_name_zh()} lang="zh-CN" {...fields.field('nameZh')} />
      <TextField label={m.direction_name_en()} lang="en" {...fields.field('nameEn')} />
      <SelectField label={m.direction_weight()} hint={m.direction_weight_hint()} {...fields.field('weight')}>
        {WEIGHTS.map((weight) => (
          <option key={weight} value={weight}>
            {weight}
          </option>
        ))}
      </SelectField>
    </>
  )
}
