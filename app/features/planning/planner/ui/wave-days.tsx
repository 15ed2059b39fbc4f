import { useState } from 'react'
import { SelectField, TextField } from '~/components/forms/field'
import { Button } from '~/components/ui/button'
import { isDay } from '~/domain/days'
import type { Wave } from '~/domain/plan'
import type { NewWave } from '~/domain/plan-board'
import { CIRCLES, type DayRange } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'
import { circleWord } from '~/i18n/words'

/** The days of the wave at hand, to be moved in the draft; a wave of the draft can also be dropped. */
export function WaveDays({
  wave,
  onMove,
  onDrop,
}: {
  wave: Wave
  onMove: (planned: DayRange) => void
  onDrop: (() => void) | undefined
}) {
  const move = (part: Partial<DayRange>) => {
    const planned = { ...wave.planned, ...part }
    if (isDay(planned.start) && isDay(planned.end) && planned.start <= planned.end) onMove(planned)
  }
  return (
    <div className="grid gap-2 border-t border-line-2 pt-2.5">
      <DayInputs key={`${wave.id} ${wave.planned.start} ${wave.planned.end}`} planned={wave.planned} onChange={move} />
      {onDrop && (
        <Button type="button" look="quiet" className="justify-self-start" onClick={onDrop}>
          {m.planner_drop_wave()}
        </Button>
      )}
    </div>
  )
}

function DayInputs({ planned, onChange }: { planned: DayRange; onChange: (part: Partial<DayRange>) => void }) {
  return (
    <div className="grid grid-cols-1 gap-2">
      <TextField
        label={m.waves_field_start()}
        type="date"
        defaultValue={planned.start}
        max={planned.end}
        onBlur={(event) => event.target.value !== planned.start && onChange({ start: event.target.value })}
      />
      <TextField
        label={m.waves_field_end()}
        type="date"
        defaultValue={planned.end}
        min={planned.start}
        onBlur={(event) => event.target.value !== planned.end && onChange({ end: event.target.value })}
      />
    </div>
  )
}

/** A wave that the draft adds: proposed days, a name in the reader's language. */
export function NewWaveForm({
  proposal,
  onAdd,
  onCancel,
}: {
  proposal: DayRange
  onAdd: (wave: Omit<NewWave, 'id'>) => void
  onCancel: () => void
}) {
  const [name, setName] = useState('')
  const [planned, setPlanned] = useState(proposal)
  const [circle, setCircle] = useState<NewWave['circle']>('small')
  const isRight = isDay(planned.start) && isDay(planned.end) && planned.start <= planned.end
  const add = () => {
    if (!isRight) return
    onAdd({ name: currentLocale() === 'en' ? { zh: '', en: name } : { zh: name, en: '' }, circle, planned })
  }
  return (
    <fieldset className="grid gap-2 border-t border-line-2 pt-2.5">
      <legend className="sr-only">{m.planner_new_wave()}</legend>
      <TextField label={m.planner_name()} isOptional value={name} onChange={(event) => setName(event.target.value)} />
      <TextField
        label={m.waves_field_start()}
        type="date"
        value={planned.start}
        onChange={(event) => setPlanned({ ...planned, start: event.target.value })}
      />
      <TextField
        label={m.waves_field_end()}
        type="date"
        value={planned.end}
        errors={isRight ? undefined : [m.refusal_days_reversed()]}
        onChange={(event) => setPlanned({ ...planned, end: event.target.value })}
      />
      <SelectField
        label={m.waves_field_circle()}
        value={circle}
        onChange={(event) => setCircle(CIRCLES.find((one) => one === event.target.value) ?? 'small')}
      >
        {CIRCLES.map((one) => (
          <option key={one} value={one}>
            {circleWord(one)}
          </option>
        ))}
      </SelectField>
      <div className="flex gap-1.5">
        <Button type="button" look="primary" onClick={add}>
          {m.planner_add_wave()}
        </Button>
        <Button type="button" look="quiet" onClick={onCancel}>
          {m.form_cancel()}
        </Button>
      </div>
    </fieldset>
  )
}
