import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { KPI_AIMS, type PilotCriterionKind } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { aimWord } from './criterion-words'

interface Props {
  kind: PilotCriterionKind
  fields: ReturnType<typeof editedFields>
  back: string
  children?: ReactNode
}

/** What is asked of a pilot; a figure asks for more than a judgement in words. */
export function CriterionForm({ kind, fields, back, children }: Props) {
  const decimal = { inputMode: 'decimal', autoComplete: 'off' } as const
  return (
    <PostForm key={kind} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="kind" value={kind} />
      {children}
      {kind === 'kpi' && <TextField label={m.pilot_criterion_name_kpi()} {...fields.field('name')} />}
      {kind === 'qualitative' && <TextField label={m.pilot_criterion_name_qualitative()} {...fields.field('name')} />}
      {kind === 'adoption' && (
        <TextField
          label={m.pilot_criterion_name_adoption()}
          hint={m.pilot_criterion_name_adoption_hint()}
          {...fields.field('name')}
        />
      )}
      {kind === 'kpi' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={m.pilot_criterion_measure()} isOptional {...fields.field('measure')} />
          <SelectField label={m.pilot_criterion_aim()} {...fields.field('aim')}>
            {KPI_AIMS.map((aim) => (
              <option key={aim} value={aim}>
                {aimWord(aim)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {kind !== 'qualitative' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={m.pilot_criterion_before()} isOptional {...decimal} {...fields.field('before')} />
          <TextField
            label={m.pilot_criterion_threshold()}
            hint={kind === 'adoption' ? m.pilot_criterion_share() : undefined}
            {...decimal}
            {...fields.field('threshold')}
          />
        </div>
      )}
      <FormActions back={back} />
    </PostForm>
  )
}
