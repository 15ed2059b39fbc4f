import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import type { readFaults } from '~/components/forms/read-faults'
import { Button } from '~/components/ui/button'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const LABELS = { liveOn: m.waves_field_live_on, expectedOn: m.waves_field_expected_on }
const TAKE_BACK = { liveOn: m.waves_hint_live_on, expectedOn: m.waves_hint_expected_on }

/** One day of a rollout and its button; empty takes it back. */
export function RolloutDayFields({
  name,
  saved,
  version,
  today,
  faults,
  isBusy = false,
}: {
  name: 'liveOn' | 'expectedOn'
  saved: Day | null
  version: number
  today: Day
  faults: ReturnType<typeof readFaults>
  isBusy?: boolean
}) {
  const before = saved ?? (name === 'liveOn' ? today : null)
  return (
    <>
      <FormProblems problems={faults.problems} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-2">
        <TextField
          label={LABELS[name]()}
          hint={saved === null ? undefined : TAKE_BACK[name]()}
          type="date"
          name={name}
          {...(name === 'liveOn' && { max: today })}
          defaultValue={faults.value(name, before)}
          errors={faults.errors(name)}
        />
        <Button disabled={isBusy} className="justify-self-start">
          {m.form_save()}
        </Button>
      </div>
    </>
  )
}
