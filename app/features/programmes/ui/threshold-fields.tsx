import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import type { Thresholds } from '~/domain/thresholds'
import { m } from '~/i18n/generated/messages'

const THRESHOLDS: readonly { name: keyof Thresholds; label: () => string; hint: () => string; max: number }[] = [
  { name: 'staleAfterDays', label: m.programmes_stale_after, hint: m.programmes_stale_after_hint, max: 90 },
  { name: 'escalateAfterDays', label: m.programmes_escalate_after, hint: m.programmes_escalate_after_hint, max: 60 },
  { name: 'dueSoonDays', label: m.programmes_due_soon, hint: m.programmes_due_soon_hint, max: 60 },
  { name: 'readyThreshold', label: m.programmes_ready, hint: m.programmes_ready_hint, max: 100 },
  { name: 'slipTolerance', label: m.programmes_slip, hint: m.programmes_slip_hint, max: 60 },
  { name: 'ownerLimit', label: m.programmes_owner_limit, hint: m.programmes_owner_limit_hint, max: 20 },
  { name: 'branchLimit', label: m.programmes_branch_limit, hint: m.programmes_branch_limit_hint, max: 20 },
]

/** The numbers by which a programme is judged, each with what it means. */
export function ThresholdFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {THRESHOLDS.map(({ name, label, hint, max }) => (
        <TextField
          key={name}
          label={label()}
          hint={hint()}
          type="number"
          inputMode="numeric"
          min={name === 'slipTolerance' ? 0 : 1}
          max={max}
          {...fields.field(name)}
        />
      ))}
    </div>
  )
}
