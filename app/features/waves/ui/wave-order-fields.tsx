import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { errorSentence, SelectField, TextField } from '~/components/forms/field'
import { Button } from '~/components/ui/button'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import type { Predecessor } from '../schema'

type Choice = { id: number; number: number; name: Name }

/**
 * Which of the other waves this one follows, and after how many working days each. A row left empty counts for
 * nothing, and one more than is needed is always there: so it works before script, which only adds rows sooner.
 */
export function WaveOrderFields({
  fields,
  waves,
}: {
  fields: ReturnType<typeof editedFields>
  waves: readonly Choice[]
}) {
  const hint = useId()
  const lags = fields.repeated('lagDays')
  const typed = fields.repeated('afterWaveIds').map((waveId, at) => ({ waveId, lagDays: lags[at] ?? '0' }))
  const needed = typed.at(-1)?.waveId === '' ? typed : [...typed, { waveId: '', lagDays: '0' }]
  const [more, setMore] = useState(0)
  if (waves.length === 0) return null
  const rows = [...needed, ...Array.from({ length: more }, () => ({ waveId: '', lagDays: '0' }))]
  const errors = [...new Set([...(fields.errors('afterWaveIds') ?? []), ...(fields.errors('lagDays') ?? [])])]
  const theirs = fields.theirs('follows', followsText(typed))
  return (
    <fieldset className="grid gap-2" aria-describedby={hint}>
      <legend className="text-sm font-semibold">{m.waves_field_after()}</legend>
      <p id={hint} className="text-xs text-ink-3">
        {m.waves_hint_after()}
      </p>
      {rows.map((row, at) => (
        // Rows are added at the end and never taken away, so that the place is the row.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_8.5rem] items-end gap-2 sm:grid-cols-[20rem_9rem]">
          <SelectField
            label={<RowLabel shows={at === 0} word={m.waves_field_after_wave()} number={at + 1} />}
            name="afterWaveIds[]"
            defaultValue={row.waveId}
          >
            <option value="">{m.form_none()}</option>
            {waves.map((wave) => (
              <option key={wave.id} value={wave.id}>
                {waveWord(wave)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={<RowLabel shows={at === 0} word={m.waves_field_lag()} number={at + 1} />}
            type="number"
            min={0}
            inputMode="numeric"
            name="lagDays[]"
            defaultValue={row.lagDays}
          />
        </div>
      ))}
      {[...errors, ...theirs].map((error) => (
        <p key={error} className="text-xs font-medium text-bad">
          <span aria-hidden="true">■ </span>
          {errorSentence(error)}
        </p>
      ))}
      {rows.length < waves.length && (
        <div>
          <Button type="button" look="quiet" onClick={() => setMore(more + 1)}>
            <Plus size={14} aria-hidden="true" />
            {m.waves_after_more()}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** What is saved, as the fields take it. */
export function savedOrder(follows: readonly Predecessor[]) {
  return {
    afterWaveIds: follows.map(({ waveId }) => waveId),
    lagDays: follows.map(({ lagDays }) => lagDays),
    follows: followsText(follows),
  }
}

/** The rows that say something, as one value to compare: `3:2 4:0`. */
function followsText(rows: readonly { waveId: number | string; lagDays: number | string }[]): string {
  return rows.flatMap(({ waveId, lagDays }) => (waveId === '' ? [] : [`${waveId}:${lagDays}`])).join(' ')
}

/** How that value reads. */
export function followsWords(text: string, waves: readonly Choice[]): string {
  return text
    .split(' ')
    .flatMap((row) => {
      const [id, days] = row.split(':')
      const wave = waves.find((one) => String(one.id) === id)
      if (!wave) return []
      return [days === '0' ? waveWord(wave) : m.waves_fact_after_lag({ wave: waveWord(wave), days: Number(days) })]
    })
    .join('; ')
}

/** Said above the first row for the eye, with each field for those who hear it. */
function RowLabel({ shows, word, number }: { shows: boolean; word: string; number: number }) {
  return (
    <span
      className={shows ? 'text-xs font-medium text-ink-3' : 'sr-only'}
    >{`${word}${shows ? '' : ` ${number}`}`}</span>
  )
}
