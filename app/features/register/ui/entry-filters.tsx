import { Link } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { ENTRY_KINDS, type Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { ENTRY_STATES } from '../entry-states'
import type { EntryChoice } from '../read-choice'
import { entryQuery } from './entry-query'
import { entryKindWord, stateWord } from './entry-words'

/** The filters of the register, which live in the address. */
export function EntryFilters({
  choice,
  owners,
  shown,
  total,
}: {
  choice: EntryChoice
  owners: readonly { id: number; name: Name }[]
  shown: number
  total: number
}) {
  const kept = new URLSearchParams(entryQuery(choice, { owner: null, state: 'open' }))
  const [probability, impact] = choice.cell?.split('-') ?? []
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={m.register_filter_kind()} className="flex flex-wrap gap-1.5">
        <ChipLink to={entryQuery(choice, { kind: null })} isOn={choice.kind === null}>
          {m.register_filter_all()}
        </ChipLink>
        {ENTRY_KINDS.map((kind) => (
          <ChipLink key={kind} to={entryQuery(choice, { kind })} isOn={choice.kind === kind}>
            {entryKindWord(kind)}
          </ChipLink>
        ))}
      </nav>
      <FilterForm key={entryQuery(choice)} kept={kept} apply={m.register_filter_apply()}>
        <FilterChoice name="owner" label={m.register_filter_owner()} value={choice.owner}>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice
          name="state"
          label={m.register_state_open()}
          value={choice.state === 'open' ? null : choice.state}
        >
          {ENTRY_STATES.filter((state) => state !== 'open').map((state) => (
            <option key={state} value={state}>
              {stateWord(state)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {entryQuery(choice) !== '?' && (
        <p className="flex flex-wrap gap-x-2 text-sm text-ink-2" role="status">
          {probability && impact && <span>{m.register_filter_cell({ probability, impact })}</span>}
          {m.register_filter_shown({ count: shown, total })}
          <Link to="?" className="text-accent hover:underline">
            {m.register_filter_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
