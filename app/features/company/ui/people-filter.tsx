import { Form, Link } from '@remix-run/react'
import { type UnitChoice, UnitOptions } from '~/components/forms/unit-options'
import { Button } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { m } from '~/i18n/generated/messages'
import { PEOPLE_STATES, type PeopleState } from '../person-standing'

const CONTROL = 'min-h-8 rounded-md border border-line-strong/60 bg-surface px-2.5 py-1 text-sm text-ink'
const STATE_WORDS: Readonly<Record<PeopleState, () => string>> = {
  all: m.company_people_state_all,
  waiting: m.company_people_state_waiting,
  deactivated: m.company_people_state_deactivated,
}

export interface PeopleView {
  text: string
  unitId: number | null
  state: PeopleState
}

/** Who is looked for: by words, unit and standing. Sent as an address, so a list can be passed on. */
export function PeopleFilter({ view, units }: { view: PeopleView; units: readonly UnitChoice[] }) {
  const { text, unitId, state } = view
  return (
    <div className="no-print mb-3 grid gap-2">
      <nav aria-label={m.company_people_state()} className="flex flex-wrap gap-1">
        {PEOPLE_STATES.map((one) => (
          <ChipLink key={one} to={pathOfPeople({ ...view, state: one })} isOn={one === state}>
            {STATE_WORDS[one]()}
          </ChipLink>
        ))}
      </nav>
      <Form key={`${text}:${unitId}:${state}`} className="flex flex-wrap items-center gap-2">
        {state !== 'all' && <input type="hidden" name="state" value={state} />}
        <input
          type="search"
          name="q"
          defaultValue={text}
          aria-label={m.company_people_search()}
          placeholder={m.company_people_search()}
          className={`${CONTROL} w-full placeholder:text-ink-3 sm:w-72`}
        />
        <select
          name="unit"
          defaultValue={unitId ?? ''}
          aria-label={m.company_people_unit()}
          className={`${CONTROL} min-w-0 flex-1 sm:max-w-64 sm:flex-none`}
        >
          <option value="">{m.company_people_unit_any()}</option>
          <UnitOptions units={units} />
        </select>
        <Button>{m.company_people_search_submit()}</Button>
        {(text !== '' || unitId !== null) && (
          <Link to={pathOfPeople({ text: '', unitId: null, state })} className="px-1 text-sm text-accent">
            {m.company_people_all()}
          </Link>
        )}
      </Form>
    </div>
  )
}

/** The address of one page of a view of the list. */
export function pathOfPeople({ text, unitId, state }: PeopleView, page = 1): string {
  const asked = new URLSearchParams()
  if (state !== 'all') asked.set('state', state)
  if (text) asked.set('q', text)
  if (unitId) asked.set('unit', String(unitId))
  if (page > 1) asked.set('page', String(page))
  return asked.size > 0 ? `/company/people?${asked}` : '/company/people'
}
