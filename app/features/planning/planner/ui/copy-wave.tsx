import { useState } from 'react'
import { SelectField } from '~/components/forms/field'
import { Button } from '~/components/ui/button'
import type { Wave } from '~/domain/plan'
import { takesInMore } from '~/domain/plan-board'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'

/** The same sub-processes for other branches: what one wave takes, into another, for the branches selected. */
export function CopyWave({
  waves,
  branches,
  onCopy,
}: {
  waves: readonly Wave[]
  /** How many are selected. */
  branches: number
  onCopy: (from: number, to: number) => void
}) {
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const source = waves.find(({ id }) => id === from) ?? waves[0]
  const targets = waves.filter(takesInMore)
  const target = targets.find(({ id }) => id === to) ?? targets[targets.length - 1]
  if (!source || !target || waves.length < 2) return null
  const choicesOf = (some: readonly Wave[]) =>
    some.map((wave) => (
      <option key={wave.id} value={wave.id}>
        {waveWord(wave)}
      </option>
    ))
  return (
    <details className="border-t border-line-2 pt-2.5">
      <summary className="text-sm font-semibold">{m.planner_copy()}</summary>
      <div className="mt-2 grid gap-2">
        <p className="text-xs text-ink-3">{m.planner_copy_lead()}</p>
        <SelectField
          label={m.planner_copy_from()}
          value={source.id}
          onChange={(event) => setFrom(Number(event.target.value))}
        >
          {choicesOf(waves)}
        </SelectField>
        <SelectField
          label={m.planner_copy_to()}
          value={target.id}
          onChange={(event) => setTo(Number(event.target.value))}
        >
          {choicesOf(targets)}
        </SelectField>
        <Button type="button" onClick={() => onCopy(source.id, target.id)}>
          {m.planner_copy_submit({ branches: m.waves_count_branches({ count: branches }) })}
        </Button>
      </div>
    </details>
  )
}
