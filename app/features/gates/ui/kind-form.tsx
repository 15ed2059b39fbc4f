import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { NeededUnit } from '~/domain/gate-rules'
import type { GateCriterion } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { Candidate } from '../queries.server'
import { ApproverBoxes } from './request-form'

interface AskableRule {
  criterion: GateCriterion
  title: string
  unit: NeededUnit | null
  /** The number that holds where none is typed. */
  usual: number | null
}

/** What a kind of gate asks for, with which numbers, who is asked, and on which day. */
export function KindForm({
  fields,
  rules,
  people,
  hasDay,
  version,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  rules: readonly AskableRule[]
  people: readonly Candidate[]
  hasDay: boolean
  version: number
  back: string
}) {
  const asked = fields.list('asked')
  return (
    <PostForm className="grid gap-4">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={fields.version(version)} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-semibold">{m.gates_settings_asked()}</legend>
        {rules.map(({ criterion, title, unit, usual }) => (
          <div key={criterion} className="grid gap-1">
            <Checkbox
              name="asked[]"
              value={criterion}
              defaultChecked={asked.includes(criterion)}
              label={title}
              errors={[]}
            />
            {unit && (
              <div className="ml-6 max-w-52">
                <TextField
                  label={unit === 'percent' ? m.gates_settings_percent() : m.gates_settings_days()}
                  hint={m.gates_settings_number_hint()}
                  inputMode="numeric"
                  placeholder={usual === null ? undefined : String(usual)}
                  {...fields.field(criterion)}
                />
              </div>
            )}
          </div>
        ))}
      </fieldset>
      {hasDay && <TextField label={m.gates_settings_day()} type="date" isOptional {...fields.field('plannedOn')} />}
      <ApproverBoxes fields={fields} people={people} />
      <FormActions back={back} />
    </PostForm>
  )
}
