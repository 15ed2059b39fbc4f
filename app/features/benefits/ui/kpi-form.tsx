import { type ReactNode, useId } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { KPI_MEASURES } from '~/domain/kpi-measures'
import { KPI_AIMS, type Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { measureWord } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import { aimWord } from './kpi-words'

/** What is measured, which way it is meant to go, from where to where, and who answers for it. */
export function KpiForm({
  fields,
  parents,
  back,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  parents: readonly { id: number; code: string | null; name: Name }[]
  back: string
  children?: ReactNode
}) {
  const list = useId()
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <TextField label={m.benefits_field_name_zh()} {...fields.field('nameZh')} />
      <TextField label={m.benefits_field_name_en()} isOptional {...fields.field('nameEn')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={m.benefits_field_measure()}
          hint={m.benefits_field_measure_hint()}
          list={list}
          autoComplete="off"
          isOptional
          {...fields.field('measure')}
        />
        <SelectField label={m.benefits_field_aim()} {...fields.field('aim')}>
          {KPI_AIMS.map((aim) => (
            <option key={aim} value={aim}>
              {aimWord(aim)}
            </option>
          ))}
        </SelectField>
        <TextField label={m.benefits_field_baseline()} inputMode="decimal" isOptional {...fields.field('baseline')} />
        <TextField label={m.benefits_field_target()} inputMode="decimal" isOptional {...fields.field('target')} />
        <TextField label={m.benefits_field_target_on()} type="date" isOptional {...fields.field('targetOn')} />
        <SelectField label={m.benefits_field_parent()} isOptional {...fields.field('parentId')}>
          <option value="">{m.benefits_field_parent_none()}</option>
          {parents.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {nameOf(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <PersonPicker
        label={m.benefits_field_owner()}
        hint={m.benefits_field_owner_hint()}
        isOptional
        {...fields.field('ownerId')}
      />
      <datalist id={list}>
        {KPI_MEASURES.map((measure) => (
          <option key={measure} value={measureWord(measure)} />
        ))}
      </datalist>
      <FormActions back={back} />
    </PostForm>
  )
}
