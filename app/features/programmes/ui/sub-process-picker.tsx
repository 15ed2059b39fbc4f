import { useEffect, useId, useState } from 'react'
import { Checkbox } from '~/components/forms/field'
import { STEP_KINDS, type Track } from '~/domain/vocabulary'
import { fieldErrorSentence } from '~/i18n/field-error'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackLongWord, trackWord } from '~/i18n/words'
import type { ReferenceChoice } from '../new-programme.server'

/** Which sub-processes of the reference model the programme takes on, by track and group, each with its purpose. */
export function SubProcessPicker({
  choices,
  before,
  errors,
  checksEach,
}: {
  choices: readonly ReferenceChoice[]
  before: readonly string[]
  errors: readonly string[] | undefined
  checksEach: number
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(before))
  const choose = (codes: readonly string[], isOn: boolean) =>
    setChosen((now) => new Set(isOn ? [...now, ...codes] : [...now].filter((code) => !codes.includes(code))))
  const tracks = [...new Set(choices.map(({ track }) => track))]
  return (
    <div className="grid gap-4">
      {errors && (
        <p data-fault tabIndex={-1} className="text-xs font-medium text-bad">
          <span aria-hidden="true">■</span> {errors.map(sentenceOf).join(' ')}
        </p>
      )}
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {tracks.map((track) => (
          <TrackChoices
            key={track}
            track={track}
            choices={choices.filter((choice) => choice.track === track)}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
      <p aria-live="polite" className="rounded-md bg-accent-soft px-3 py-2 text-sm text-accent-ink">
        {m.programmes_scope_sum({
          count: chosen.size,
          steps: chosen.size * STEP_KINDS.length,
          checks: chosen.size * checksEach,
        })}
      </p>
    </div>
  )
}

interface Choosing {
  choices: readonly ReferenceChoice[]
  chosen: ReadonlySet<string>
  choose: (codes: readonly string[], isOn: boolean) => void
}

function TrackChoices({ track, choices, chosen, choose }: Choosing & { track: Track }) {
  const groups = [...new Set(choices.map(({ group }) => group.code))]
  return (
    <fieldset>
      <legend className="flex w-full items-baseline gap-2 border-b border-line pb-1.5">
        <span className={`text-base font-semibold ${track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>
          {trackWord(track)}
        </span>
        <span className="text-sm text-ink-2">{trackLongWord(track)}</span>
        <span className="ml-auto text-sm text-ink-3 tabular-nums">
          {m.programmes_scope_of({
            count: choices.filter(({ code }) => chosen.has(code)).length,
            total: choices.length,
          })}
        </span>
      </legend>
      <div className="mt-3 grid gap-4">
        {groups.map((group) => (
          <GroupChoices
            key={group}
            choices={choices.filter((choice) => choice.group.code === group)}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
    </fieldset>
  )
}

function GroupChoices({ choices, chosen, choose }: Choosing) {
  const id = useId()
  const codes = choices.map(({ code }) => code)
  const areAll = codes.every((code) => chosen.has(code))
  const name = choices[0]?.group.name
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read out with both legends
    <div role="group" aria-labelledby={id}>
      <div className="mb-2 flex items-baseline gap-2">
        <h3 id={id} className="text-sm">
          {name && nameOf(name)}
        </h3>
        <ToggleAll areAll={areAll} onToggle={() => choose(codes, !areAll)} />
      </div>
      <div className="grid gap-2.5">
        {choices.map((choice) => (
          <Checkbox
            key={choice.code}
            name="subProcesses[]"
            value={choice.code}
            checked={chosen.has(choice.code)}
            onChange={(event) => choose([choice.code], event.currentTarget.checked)}
            label={
              <>
                <span className="mr-1.5 text-xs text-ink-3 tabular-nums">{choice.code}</span>
                {nameOf(choice.name)}
              </>
            }
            hint={nameOf(choice.purpose)}
          />
        ))}
      </div>
    </div>
  )
}

/** Only where it works: without script each box is ticked by itself. */
function ToggleAll({ areAll, onToggle }: { areAll: boolean; onToggle: () => void }) {
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  if (!hasScript) return null
  return (
    <button type="button" onClick={onToggle} className="text-xs text-accent hover:underline">
      {areAll ? m.programmes_scope_clear() : m.programmes_scope_all()}
    </button>
  )
}

/** Codes are single words; a refusal comes as its whole sentence. */
const sentenceOf = (error: string) => (/^[a-zA-Z]+$/.test(error) ? fieldErrorSentence(error) : error)
