import { Link } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { type Name, STATUSES, TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord, trackWord } from '~/i18n/words'
import type { KpiChoice } from '../kpi-list'

/** The address of the list with these choices changed; its page begins anew. */
export function kpiQuery(choice: KpiChoice, changed: Partial<KpiChoice> = {}): string {
  const { page, ...said } = { ...choice, page: 1, ...changed }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, String(value))
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}

/** The filters of the tree, which live in the address. */
export function KpiFilters({
  choice,
  owners,
  shown,
  total,
}: {
  choice: KpiChoice
  owners: readonly { id: number; name: Name }[]
  shown: number
  total: number
}) {
  const kept = new URLSearchParams(kpiQuery(choice, { owner: null, status: null }))
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={m.benefits_filter_track()} className="flex gap-1.5">
        <ChipLink to={kpiQuery(choice, { track: null })} isOn={choice.track === null}>
          {m.benefits_filter_all()}
        </ChipLink>
        {TRACKS.map((track) => (
          <ChipLink key={track} to={kpiQuery(choice, { track })} isOn={choice.track === track}>
            {trackWord(track)}
          </ChipLink>
        ))}
      </nav>
      <FilterForm key={kpiQuery(choice)} kept={kept} apply={m.benefits_filter_apply()}>
        <FilterChoice name="owner" label={m.benefits_filter_owner()} value={choice.owner}>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="status" label={m.benefits_filter_status()} value={choice.status}>
          {STATUSES.filter((status) => status !== 'blocked').map((status) => (
            <option key={status} value={status}>
              {statusWord(status)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {kpiQuery(choice) !== '?' && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.benefits_filter_shown({ count: shown, total })}
          <Link to="?" className="text-accent hover:underline">
            {m.benefits_filter_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
