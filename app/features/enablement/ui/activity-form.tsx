import { type ReactNode, useRef } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { useFirstFault } from '~/components/forms/use-first-fault'
import { Card } from '~/components/ui/card'
import { ENABLEMENT_KINDS } from '~/domain/vocabulary'
import { enablementKindWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { BranchChoice, SubProcessChoice } from '../queries.server'
import { AudiencePicker } from './audience-picker'

/** What an activity is, when, where and for whom. */
export function ActivityForm({
  fields,
  subProcesses,
  mayAll,
  branches,
  faults,
  back,
  submit,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  /** Those it may be about. */
  subProcesses: readonly SubProcessChoice[]
  /** Whether it may be about the whole programme. */
  mayAll: boolean
  branches: readonly BranchChoice[]
  /** What the form was last refused for, if it was. */
  faults: unknown
  back: string
  submit: string
  /** The groups that are there already, and what the form was shown with. */
  children?: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, faults)
  return (
    <PostForm ref={form} className="grid max-w-3xl gap-4">
      <FormProblems problems={fields.problems} />
      <Card title={m.enablement_form_what()}>
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField label={m.enablement_column_kind()} {...fields.field('kind')}>
            {ENABLEMENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {enablementKindWord(kind)}
              </option>
            ))}
          </SelectField>
          <SelectField label={m.enablement_column_about()} {...fields.field('subProcessId')}>
            {mayAll && <option value="">{m.enablement_whole_programme()}</option>}
            {subProcesses.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {code} {nameOf(name)}
              </option>
            ))}
          </SelectField>
          <div className="sm:col-span-2">
            <TextField label={m.enablement_column_title()} autoComplete="off" {...fields.field('title')} />
          </div>
          <TextField label={m.enablement_form_day()} type="date" {...fields.field('plannedOn')} />
          <div className="grid grid-cols-2 gap-3">
            <TextField
              label={m.enablement_form_hour()}
              hint={m.enablement_form_hour_hint()}
              type="time"
              isOptional
              {...fields.field('startsAt')}
            />
            <TextField
              label={m.enablement_form_minutes()}
              hint={m.enablement_form_minutes_hint()}
              inputMode="numeric"
              autoComplete="off"
              isOptional
              {...fields.field('minutes')}
            />
          </div>
          <TextField
            label={m.enablement_form_place()}
            hint={m.enablement_form_place_hint()}
            autoComplete="off"
            isOptional
            {...fields.field('place')}
          />
          <TextArea label={m.enablement_form_note()} rows={2} isOptional {...fields.field('note')} />
        </div>
      </Card>
      {children}
      <AudiencePicker fields={fields} branches={branches} isMore={children !== undefined} />
      <FormActions back={back}>{submit}</FormActions>
    </PostForm>
  )
}
