import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { PersonPicker } from '~/components/forms/person-picker'
import { addDays } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

/** What a hold waits for, until when, and who sees to it. */
export function HoldFields({ fields, today }: { fields: ReturnType<typeof editedFields>; today: Day }) {
  return (
    <>
      <TextArea label={m.gates_field_condition()} {...fields.field('condition')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={m.gates_field_returns()} type="date" min={addDays(today, 1)} {...fields.field('returnsOn')} />
        <PersonPicker label={m.gates_field_owner()} {...fields.field('ownerId')} />
      </div>
    </>
  )
}
