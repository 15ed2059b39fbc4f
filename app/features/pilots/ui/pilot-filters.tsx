import { Link } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { PILOT_STATES, TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { trackWord } from '~/i18n/words'
import type { ListChoice } from '../pilot-list'
import { pilotStateWord } from './pilot-state'

/** The address of the list with these choices changed; its page begins anew. */
export function listQuery(choice: ListChoice, changed: Partial<ListChoice> = {}): string {
  const { page, ...said } = { ...choice, page: 1, ...changed }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}

/** The filters of the list, which live in the address. */
export function PilotFilters({ choice, shown, total }: { choice: ListChoice; shown: number; total: number }) {
  const kept = new URLSearchParams(listQuery(choice, { state: null, q: '' }))
  const isFiltered = listQuery(choice) !== '?'
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={m.pilots_filter_track()} className="flex gap-1.5">
        <ChipLink to={listQuery(choice, { track: null })} isOn={choice.track === null}>
          {m.pilots_filter_all()}
        </ChipLink>
        {TRACKS.map((track) => (
          <ChipLink key={track} to={listQuery(choice, { track })} isOn={choice.track === track}>
            {trackWord(track)}
          </ChipLink>
        ))}
      </nav>
      <FilterForm
        key={listQuery(choice)}
        kept={kept}
        apply={m.pilots_filter_apply()}
        search={{ value: choice.q, words: m.pilots_filter_search() }}
      >
        <FilterChoice name="state" label={m.pilots_filter_state()} value={choice.state}>
          {PILOT_STATES.map((state) => (
            <option key={state} value={state}>
              {pilotStateWord(state)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {isFiltered && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.pilots_filter_shown({ count: shown, total })}
          <Link to="?" className="text-accent hover:underline">
            {m.pilots_filter_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
