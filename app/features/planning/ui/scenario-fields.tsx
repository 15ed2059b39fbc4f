import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

/** What a scenario is called, and what it is to find out. */
export function ScenarioFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <>
      <TextField label={m.planning_scenario_name()} {...fields.field('name')} />
      <TextArea label={m.scenario_note()} rows={2} isOptional {...fields.field('note')} />
    </>
  )
}
