import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { BLOCKER_WEIGHT, ITEM_WEIGHTS } from '~/domain/thresholds'
import { DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, neededByWord } from '~/i18n/words'

const WEIGHTS = Array.from({ length: ITEM_WEIGHTS.max - ITEM_WEIGHTS.min + 1 }, (_, at) => ITEM_WEIGHTS.min + at)

/** What an item asks; the same form adds and edits one. */
export function ItemForm({
  fields,
  isNew,
  back,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  isNew: boolean
  back: string
  children?: ReactNode
}) {
  return (
    <PostForm className="grid max-w-xl gap-4">
      <FormProblems problems={fields.problems} />
      {children}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.checklist_field_name_zh()} lang="zh-CN" {...fields.field('nameZh')} />
        <TextField label={m.checklist_field_name_en()} lang="en" {...fields.field('nameEn')} />
      </div>
      <p className="-mt-2 text-xs text-ink-3">{m.checklist_names_hint()}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField label={m.checklist_field_dimension()} {...fields.field('dimension')}>
          {DIMENSIONS.map((dimension) => (
            <option key={dimension} value={dimension}>
              {dimensionWord(dimension)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={m.checklist_field_needed_by()}
          hint={isNew ? undefined : m.checklist_needed_by_hint()}
          {...fields.field('neededBy')}
        >
          {NEEDED_BY.map((gate) => (
            <option key={gate} value={gate}>
              {neededByWord(gate)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={m.checklist_field_weight()}
          hint={m.checklist_weight_hint({ min: ITEM_WEIGHTS.min, max: ITEM_WEIGHTS.max })}
          {...fields.field('weight')}
        >
          {WEIGHTS.map((weight) => (
            <option key={weight} value={weight}>
              {weight}
            </option>
          ))}
        </SelectField>
      </div>
      <Checkbox
        label={m.checklist_field_blocker()}
        hint={m.checklist_blocker_hint({ weight: BLOCKER_WEIGHT })}
        {...fields.checkbox('isBlocker')}
      />
      <Checkbox
        label={m.checklist_field_evidence()}
        hint={m.checklist_evidence_hint()}
        {...fields.checkbox('evidenceRequired')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}
