import { Form, Link, useSubmit } from '@remix-run/react'
import type { FormEvent } from 'react'
import { Button } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import type { PersonName } from '~/domain/plan'
import { STATUSES, TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord, trackWord } from '~/i18n/words'
import { ALL, isFiltered, NO_FILTER, queryOf, type RoadmapView } from '../view'

/** Which rows are shown, and which groups are folded. What the form does not ask goes along as it is. */
export function RoadmapFilters({ view, owners }: { view: RoadmapView; owners: readonly PersonName[] }) {
  const submit = useSubmit()
  /** Sends what is said; without script the empty choices are sent too, and read as not said. */
  const send = (form: HTMLFormElement) => {
    const said = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
    submit(new URLSearchParams(said), { preventScrollReset: true })
  }
  const choose = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) send(event.currentTarget)
  }
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(event.currentTarget)
  }
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
      <Form
        key={queryOf(view)}
        onChange={choose}
        onSubmit={search}
        preventScrollReset
        className="grid w-full grid-cols-2 items-center gap-2 sm:flex sm:w-auto sm:flex-wrap"
      >
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          placeholder={m.roadmap_search()}
          aria-label={m.roadmap_search()}
          className="min-h-8 w-full min-w-0 rounded-md border border-line-strong/60 bg-surface px-2.5 text-sm placeholder:text-ink-3 sm:w-40"
        />
        <Button>{m.roadmap_apply()}</Button>
      </Form>
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
