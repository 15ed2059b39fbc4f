import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'

/** Which of the other waves this one follows, and after how many working days. */
export function WaveOrderFields({
  fields,
  waves,
}: {
  fields: ReturnType<typeof editedFields>
  waves: readonly { id: number; number: number; name: Name }[]
}) {
  if (waves.length === 0) return null
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField label={m.waves_field_after()} hint={m.waves_hint_after()} {...fields.field('afterWaveId')}>
        <option value="">{m.form_none()}</option>
        {waves.map((wave) => (
          <option key={wave.id} value={wave.id}>
            {waveWord(wave)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={m.waves_field_lag()}
        hint={m.waves_hint_lag()}
        type="number"
        min={0}
        inputMode="numeric"
        {...fields.field('lagDays')}
      />
    </div>
  )
}
