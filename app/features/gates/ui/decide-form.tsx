import type { editedFields } from '~/components/forms/edited-fields'
import { errorSentence, TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { type Day, GATE_DECISIONS } from '~/domain/vocabulary'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { HoldFields } from './hold-fields'

/** Go, Hold or Kill; there is no conditional pass. */
export function DecideForm({
  fields,
  version,
  unmet,
  today,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  version: number
  unmet: number
  today: Day
  back: string
}) {
  const { name, defaultValue, errors } = fields.field('decision')
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={fields.version(version)} />
      <fieldset className="grid gap-1">
        <legend className="text-sm font-semibold">{m.gates_column_decision()}</legend>
        <p className="text-xs text-ink-3">{m.gates_decision_note()}</p>
        <div className="grid grid-cols-3 gap-1">
          {GATE_DECISIONS.map((decision) => (
            <label
              key={decision}
              className="grid min-h-9 cursor-pointer place-items-center rounded-md border border-line bg-surface px-1 text-center text-sm text-ink-2 hover:border-ink-3 hover:text-ink has-checked:border-transparent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={name}
                value={decision}
                defaultChecked={defaultValue === decision}
                className="sr-only"
              />
              {decision === 'go' && unmet > 0 ? m.gates_go_against({ count: unmet }) : gateDecisionWord(decision)}
            </label>
          ))}
        </div>
        {errors.length > 0 && (
          <p data-fault tabIndex={-1} className="text-xs font-medium text-bad">
            <span aria-hidden="true">■</span> {errors.map(errorSentence).join(' ')}
          </p>
        )}
      </fieldset>
      <TextArea
        label={m.gates_field_reason()}
        hint={unmet > 0 ? m.gates_hint_reason_against() : m.gates_hint_reason()}
        {...fields.field('reason')}
      />
      <fieldset className="grid gap-3 border-l-2 border-line pl-3">
        <legend className="text-sm text-ink-2">{m.gates_for_a_hold()}</legend>
        <HoldFields fields={fields} today={today} />
      </fieldset>
      <FormActions back={back}>{m.gates_decide()}</FormActions>
    </PostForm>
  )
}
