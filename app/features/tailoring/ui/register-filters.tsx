import { Link } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import type { Register } from '../register'
import { isFiltered, type RegisterView, registerQuery, SHOWN } from '../register-view'

const SHOWN_WORDS = { undecided: m.tailoring_show_undecided, postponed: m.tailoring_show_postponed } as const

/** The filters, which live in the address. */
export function RegisterFilters({ view, register }: { view: RegisterView; register: Register }) {
  const kept = new URLSearchParams(registerQuery(view, { owner: null }).slice(1))
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
      <FilterForm key={registerQuery(view)} kept={kept} apply={m.tailoring_apply()}>
        <FilterChoice name="owner" label={m.tailoring_filter_owner()} value={view.owner}>
          {register.owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
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
