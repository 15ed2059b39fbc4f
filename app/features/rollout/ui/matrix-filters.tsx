import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { type Name, ROLLOUT_STATES } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { type MatrixFilter, queryOf, SHOWN_STATES } from '../matrix'
import { rolloutRoom } from '../paths'
import { stateWord } from '../state-words'
import { RolloutStateMark } from './state-mark'

export interface FilterChoices {
  waves: readonly number[]
  regions: readonly { id: number; name: Name | null }[]
  /** The branch that the address names. */
  branch: Name | null
}

/** What the matrix is narrowed to, how it is drawn, and what its signs mean. */
export function MatrixFilters({
  filter,
  choices,
  slug,
}: {
  filter: MatrixFilter
  choices: FilterChoices
  slug: string
}) {
  const kept = queryOf({ ...filter, wave: null, region: null, state: null })
  const isNarrowed = [filter.wave, filter.region, filter.branch, filter.state].some((one) => one !== null)
  return (
    <div className="mb-3 grid gap-2">
      <nav aria-label={m.rollout_filter()} className="no-print flex flex-wrap items-center gap-1.5">
        <ChipLink to={`?${queryOf(filter, { as: 'matrix' })}`} isOn={filter.as === 'matrix'}>
          {m.rollout_as_matrix()}
        </ChipLink>
        <ChipLink to={`?${queryOf(filter, { as: 'map' })}`} isOn={filter.as === 'map'}>
          {m.rollout_as_map()}
        </ChipLink>
        <FilterForm key={String(queryOf(filter))} kept={kept} apply={m.rollout_filter_apply()}>
          <FilterChoice name="wave" label={m.rollout_filter_wave()} value={filter.wave}>
            {choices.waves.map((number) => (
              <option key={number} value={number}>
                {m.rollout_wave({ number })}
              </option>
            ))}
          </FilterChoice>
          <FilterChoice name="region" label={m.rollout_filter_region()} value={filter.region}>
            {choices.regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name ? nameOf(name) : m.rollout_region_none()}
              </option>
            ))}
          </FilterChoice>
          <FilterChoice name="state" label={m.rollout_filter_state()} value={filter.state}>
            {SHOWN_STATES.map((state) => (
              <option key={state} value={state}>
                {stateWord(state)}
              </option>
            ))}
          </FilterChoice>
        </FilterForm>
        {choices.branch && (
          <span className="text-sm text-ink-2">{m.rollout_branch_shown({ branch: nameOf(choices.branch) })}</span>
        )}
        {isNarrowed && (
          <ChipLink to={`?${queryOf({ ...filter, wave: null, region: null, branch: null, state: null })}`} isOn={false}>
            {m.rollout_clear()}
          </ChipLink>
        )}
        <a
          href={`${rolloutRoom(slug)}.csv?${queryOf(filter)}`}
          download=""
          className="self-center text-sm text-accent hover:underline"
        >
          {m.rollout_export()}
        </a>
      </nav>
      <ul aria-label={m.rollout_legend()} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
        {ROLLOUT_STATES.map((state) => (
          <li key={state}>
            <RolloutStateMark state={state} />
          </li>
        ))}
        {filter.as === 'matrix' && (
          <>
            <li>{m.rollout_legend_scores()}</li>
            <li>{m.rollout_legend_flag()}</li>
          </>
        )}
      </ul>
    </div>
  )
}
