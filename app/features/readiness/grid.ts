import { URGENCIES, urgencyOf } from '~/domain/readiness'
import { type Day, DIMENSIONS, type Dimension, NEEDED_BY, type NeededBy } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { Limits } from './check-view'
import type { OwnCheck } from './checks.server'

/** Rows of one page of the table. */
const ROWS_A_PAGE = 100

export interface GridFilter {
  code: string | null
  dimension: Dimension | null
  neededBy: NeededBy | null
  /** Only what is overdue, blocked, due soon or stale. */
  isDue: boolean
}

export function gridFilterOf(query: URLSearchParams): GridFilter {
  return {
    code: query.get('subProcess') || null,
    dimension: DIMENSIONS.find((one) => one === query.get('dimension')) ?? null,
    neededBy: NEEDED_BY.find((one) => one === query.get('neededBy')) ?? null,
    isDue: query.get('only') === 'due',
  }
}

const PRESSING = URGENCIES.slice(0, URGENCIES.indexOf('open'))

/** The rows of a page of the table, in the order of the model, so that a column pasted twice means the same twice. */
export function gridOf(
  checks: readonly OwnCheck[],
  filter: GridFilter,
  { today, limits, page: wanted }: { today: Day; limits: Limits; page: number },
) {
  const shown = checks.filter(
    (check) =>
      (filter.code === null || check.code === filter.code) &&
      (filter.dimension === null || check.dimension === filter.dimension) &&
      (filter.neededBy === null || check.neededBy === filter.neededBy) &&
      (!filter.isDue || PRESSING.includes(urgencyOf(check, today, limits))),
  )
  const { rows, page, pages } = pageOf(shown, wanted, ROWS_A_PAGE)
  return {
    count: shown.length,
    codes: [...new Set(checks.map(({ code }) => code))],
    ids: rows.map(({ id }) => id),
    page,
    pages,
  }
}
