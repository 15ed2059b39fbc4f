import { Link } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import type { PersonName } from '~/domain/plan'
import { STATUSES, TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord, trackWord } from '~/i18n/words'
import { ALL, isFiltered, NO_FILTER, queryOf, type RoadmapView } from '../view'

/** Which rows are shown, and which groups are folded. What the form does not ask goes along as it is. */
export function RoadmapFilters({ view, owners }: { view: RoadmapView; owners: readonly PersonName[] }) {
  const kept = new URLSearchParams(queryOf(view, { owner: null, status: null, q: '' }).slice(1))
  const areAllFolded = view.fold === ALL && view.open === ''
  return (
    <div className="no-print mb-3.5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={m.roadmap_track_filter()} className="flex items-center gap-1.5">
        <ChipLink to={queryOf(view, { track: null })} isOn={view.track === null}>
          {m.roadmap_track_all()}
        </ChipLink>
        {TRACKS.map((track) => (
          <ChipLink key={track} to={queryOf(view, { track })} isOn={track === view.track}>
            {trackWord(track)}
          </ChipLink>
        ))}
      </nav>
      <FilterForm
        key={queryOf(view)}
        kept={kept}
        search={{ value: view.q, words: m.roadmap_search() }}
        apply={m.roadmap_apply()}
      >
        <FilterChoice name="owner" label={m.roadmap_column_owner()} value={view.owner}>
          <option value="none">{m.roadmap_no_owner()}</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="status" label={m.roadmap_column_status()} value={view.status}>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusWord(status)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {isFiltered(view) && (
        <Link to={queryOf(view, NO_FILTER)} preventScrollReset className="text-sm text-accent hover:underline">
          {m.roadmap_filter_reset()}
        </Link>
      )}
      {view.view === 'chart' && (
        <Link
          to={queryOf(view, areAllFolded ? { fold: '' } : { fold: ALL, open: '' })}
          preventScrollReset
          replace
          className="text-sm text-accent hover:underline sm:ml-auto"
        >
          {areAllFolded ? m.roadmap_unfold_all() : m.roadmap_fold_all()}
        </Link>
      )}
    </div>
  )
}
