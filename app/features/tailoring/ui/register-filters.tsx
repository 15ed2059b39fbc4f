import { Form, Link, useSubmit } from '@remix-run/react'
import { Button } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import type { Register } from '../register'
import { isFiltered, type RegisterView, registerQuery, SHOWN } from '../register-view'

const SHOWN_WORDS = { undecided: m.tailoring_show_undecided, postponed: m.tailoring_show_postponed } as const

/** The filters, which live in the address. */
export function RegisterFilters({ view, register }: { view: RegisterView; register: Register }) {
  const submit = useSubmit()
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={m.tailoring_filter_track()} className="flex gap-1.5">
        <ChipLink to={registerQuery(view, { track: null })} isOn={view.track === null}>
          {m.tailoring_all()}
        </ChipLink>
        {TRACKS.map((track) => (
          <ChipLink key={track} to={registerQuery(view, { track })} isOn={view.track === track}>
            {trackWord(track)}
          </ChipLink>
        ))}
      </nav>
      <nav aria-label={m.tailoring_show()} className="flex gap-1.5">
        {SHOWN.map((show) => (
          <ChipLink
            key={show}
            to={registerQuery(view, { show: view.show === show ? null : show })}
            isOn={view.show === show}
          >
            {SHOWN_WORDS[show]()}
          </ChipLink>
        ))}
      </nav>
      <Form
        key={registerQuery(view)}
        preventScrollReset
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
        className="flex items-center gap-2"
      >
        {view.track && <input type="hidden" name="track" value={view.track} />}
        {view.show && <input type="hidden" name="show" value={view.show} />}
        <select
          name="owner"
          defaultValue={view.owner ?? ''}
          aria-label={m.tailoring_filter_owner()}
          className={`min-h-8 rounded-md border px-2 text-sm ${
            view.owner === null
              ? 'border-line-strong/60 bg-surface text-ink-2'
              : 'border-transparent bg-accent-soft font-semibold text-accent-ink'
          }`}
        >
          <option value="">{m.tailoring_filter_owner()}</option>
          {register.owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </select>
        <Button>{m.tailoring_apply()}</Button>
      </Form>
      {isFiltered(view) && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.tailoring_shown({ count: register.rows.length, total: register.total })}
          <Link to="?" className="text-accent hover:underline">
            {m.tailoring_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
