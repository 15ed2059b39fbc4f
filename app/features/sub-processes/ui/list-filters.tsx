import { Form, Link, useSubmit } from '@remix-run/react'
import type { FormEvent } from 'react'
import { Button } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { STATUSES, STEP_KINDS, TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord, stepWord, trackWord } from '~/i18n/words'
import type { SubProcessList } from '../list'
import { isFiltered, type ListView, listQuery, NO_OWNER } from '../list-view'

/** The filters, which live in the address: chips for the track, choices that take effect at once, and a search. */
export function ListFilters({ view, list }: { view: ListView; list: SubProcessList }) {
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
      <Form
        key={listQuery(view)}
        onChange={choose}
        onSubmit={search}
        preventScrollReset
        className="grid w-full grid-cols-2 items-center gap-2 sm:flex sm:w-auto sm:flex-wrap"
      >
        {view.track && <input type="hidden" name="track" value={view.track} />}
        {view.sort && <input type="hidden" name="sort" value={view.sort} />}
        {view.sort && <input type="hidden" name="dir" value={view.dir} />}
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
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          placeholder={m.sub_processes_search()}
          aria-label={m.sub_processes_search()}
          className="min-h-8 w-full min-w-0 rounded-md border border-line-strong/60 bg-surface px-2.5 text-sm placeholder:text-ink-3 sm:w-44"
        />
        <Button>{m.sub_processes_apply()}</Button>
      </Form>
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
