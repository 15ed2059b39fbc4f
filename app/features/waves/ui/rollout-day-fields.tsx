import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { Button } from '~/components/ui/button'
import type { Day } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { FormFaults } from '~/lib/form.server'

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
  faults: FormFaults | undefined
  isBusy?: boolean
}) {
  const {
    field,
    problems,
    version: versionOf,
  } = editedFields(faults, { [name]: saved }, { [name]: (day) => (day ? fullDay(day) : '') })
  const day = field(name)
  return (
    <>
      <FormProblems problems={problems} />
      <input type="hidden" name="version" value={versionOf(version)} />
      <div className="grid gap-2">
        <TextField
          label={LABELS[name]()}
          hint={saved === null ? undefined : TAKE_BACK[name]()}
          type="date"
          {...(name === 'liveOn' && { max: today })}
          {...day}
          defaultValue={faults || name === 'expectedOn' ? day.defaultValue : day.defaultValue || today}
        />
        <Button disabled={isBusy} className="justify-self-start">
          {m.form_save()}
        </Button>
      </div>
    </>
  )
}
