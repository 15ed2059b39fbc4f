import { Link } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { STATUSES, STEP_KINDS, TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord, stepWord, trackWord } from '~/i18n/words'
import type { SubProcessList } from '../list'
import { isFiltered, type ListView, listQuery, NO_OWNER } from '../list-view'

/** The filters, which live in the address: chips for the track, choices that take effect at once, and a search. */
export function ListFilters({ view, list }: { view: ListView; list: SubProcessList }) {
  const kept = new URLSearchParams(
    listQuery(view, { group: null, owner: null, step: null, status: null, q: '' }).slice(1),
  )
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2">
      <nav aria-label={m.sub_processes_filter_track()} className="flex gap-1.5">
        <ChipLink to={listQuery(view, { track: null })} isOn={view.track === null}>
          {m.sub_processes_all()}
        </ChipLink>
        {TRACKS.map((track) => (
          <ChipLink key={track} to={listQuery(view, { track })} isOn={view.track === track}>
            {trackWord(track)}
          </ChipLink>
        ))}
      </nav>
      <FilterForm
        key={listQuery(view)}
        kept={kept}
        search={{ value: view.q, words: m.sub_processes_search() }}
        apply={m.sub_processes_apply()}
      >
        <FilterChoice name="group" label={m.sub_processes_filter_group()} value={view.group}>
          {list.groups.map(({ code, name }) => (
            <option key={code} value={code}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="owner" label={m.sub_processes_filter_owner()} value={view.owner}>
          <option value={NO_OWNER}>{m.sub_processes_owner_none()}</option>
          {list.owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="step" label={m.sub_processes_filter_step()} value={view.step}>
          {STEP_KINDS.map((step) => (
            <option key={step} value={step}>
              {stepWord(step)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="status" label={m.sub_processes_filter_status()} value={view.status}>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusWord(status)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {isFiltered(view) && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.sub_processes_shown({ count: list.rows.length, total: list.total })}
          <Link to="?" className="text-accent hover:underline">
            {m.sub_processes_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
