import { Form, Link } from '@remix-run/react'
import { type UnitChoice, UnitOptions } from '~/components/forms/unit-options'
import { Button } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

const CONTROL = 'min-h-8 rounded-md border border-line-strong/60 bg-surface px-2.5 py-1 text-sm text-ink'

/** Who is looked for: by words, and by unit. Sent as an address, so a list can be passed on. */
export function PeopleFilter({
  text,
  unitId,
  units,
  isFiltered,
}: {
  text: string
  unitId: number | null
  units: readonly UnitChoice[]
  isFiltered: boolean
}) {
  return (
    <Form key={`${text}:${unitId}`} className="no-print mb-3 flex flex-wrap items-center gap-2">
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
      {isFiltered && (
        <Link to="/company/people" className="px-1 text-sm text-accent">
          {m.company_people_all()}
        </Link>
      )}
    </Form>
  )
}
