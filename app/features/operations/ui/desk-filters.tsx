import { ChipLink } from '~/components/ui/chip-link'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { REVIEW_STATES } from '~/domain/vocabulary'
import { reviewStateWord } from '~/i18n/desk-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { type DeskChoice, deskQuery } from '../choice'
import type { NamedRow } from '../review-rows.server'

/** Board or list, and which reviews of it: all in the address. */
export function DeskFilters({
  choice,
  kinds,
  leads,
  csv,
}: {
  choice: DeskChoice
  kinds: readonly (NamedRow & { code: string })[]
  leads: readonly NamedRow[]
  csv: string
}) {
  const kept = new URLSearchParams(choice.as === 'list' ? { as: 'list' } : {})
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex gap-1.5">
        <ChipLink to={deskQuery(choice, { as: 'board' })} isOn={choice.as === 'board'}>
          {m.operations_as_board()}
        </ChipLink>
        <ChipLink to={deskQuery(choice, { as: 'list' })} isOn={choice.as === 'list'}>
          {m.operations_as_list()}
        </ChipLink>
      </div>
      <FilterForm key={deskQuery(choice)} kept={kept} apply={m.operations_filter_apply()}>
        <FilterChoice name="kind" label={m.operations_filter_kind()} value={choice.kind}>
          {kinds.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="lead" label={m.operations_filter_lead()} value={choice.lead}>
          {leads.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="mine" label={m.operations_filter_mine()} value={choice.mine ? 'yes' : null}>
          <option value="yes">{m.operations_filter_mine_yes()}</option>
        </FilterChoice>
        {choice.as === 'list' && (
          <FilterChoice name="state" label={m.operations_filter_state()} value={choice.state}>
            {REVIEW_STATES.map((state) => (
              <option key={state} value={state}>
                {reviewStateWord(state)}
              </option>
            ))}
          </FilterChoice>
        )}
      </FilterForm>
      <a href={csv} download="" className="text-sm text-accent hover:underline">
        {m.operations_csv()}
      </a>
    </div>
  )
}
