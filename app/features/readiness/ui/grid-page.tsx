import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LinkButton } from '~/components/ui/button'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { PageHeader } from '~/components/ui/page-header'
import { type Day, DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { FormFaults } from '~/lib/form.server'
import type { CheckView, Limits } from '../check-view'
import type { GridFilter } from '../grid'
import { GridForm } from './grid-form'

interface Props {
  slug: string
  today: Day
  limits: Limits
  filter: GridFilter
  grid: { count: number; codes: readonly string[] }
  checks: readonly CheckView[]
  faults: FormFaults | null
  /** What stands where no check fits. */
  empty: ReactNode
  pager: ReactNode
}

/** What a person answers for, row by row like a sheet, saved as one change. */
export function GridPage({ slug, today, limits, filter, grid, checks, faults, empty, pager }: Props) {
  const { pathname, search } = useLocation()
  return (
    <>
      <PageHeader
        question={m.grid_question()}
        title={m.grid_title({ count: grid.count })}
        actions={<LinkButton to={`/programmes/${slug}/my-work`}>{m.grid_back()}</LinkButton>}
      />
      <FilterForm kept={new URLSearchParams()} apply={m.grid_apply()}>
        <FilterChoice name="subProcess" label={m.grid_filter_code()} value={filter.code}>
          {grid.codes.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </FilterChoice>
        <FilterChoice name="neededBy" label={m.grid_filter_needed_by()} value={filter.neededBy}>
          {NEEDED_BY.map((one) => (
            <option key={one} value={one}>
              {neededByWord(one)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="dimension" label={m.grid_filter_dimension()} value={filter.dimension}>
          {DIMENSIONS.map((one) => (
            <option key={one} value={one}>
              {dimensionWord(one)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="only" label={m.grid_filter_due()} value={filter.isDue ? 'due' : null}>
          <option value="due">{m.grid_only_due()}</option>
        </FilterChoice>
      </FilterForm>
      {checks.length === 0 ? (
        <div className="mt-4">{empty}</div>
      ) : (
        <GridForm key={search} {...{ slug, today, limits, checks, faults }} to={pathname + search} />
      )}
      {pager}
    </>
  )
}
