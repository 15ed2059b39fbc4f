import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

const THRESHOLDS = [
  { name: 'relapseDrop', label: m.rollout_relapse_drop, hint: m.rollout_relapse_drop_hint, max: 100 },
  { name: 'shelvedAfterDays', label: m.rollout_shelved_after, hint: m.rollout_shelved_after_hint, max: 365 },
] as const

/** The numbers by which what is live is judged; a new programme begins with the usual ones. */
export function LandingThresholdFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {THRESHOLDS.map(({ name, label, hint, max }) => (
        <TextField
          key={name}
          label={label()}
          hint={hint()}
          type="number"
          inputMode="numeric"
          min={1}
          max={max}
          {...fields.field(name)}
        />
      ))}
    </div>
  )
}
