import type { Load, LoadMonth, Stretch } from '~/domain/load'
import { addMonths, startOfMonth } from '~/domain/months'
import type { PlanBoard } from '~/domain/plan-board'
import type { Day, LimitKind, Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'

/** What the address chooses. */
export interface LoadChoice {
  /** Months that are over, too. */
  isAll: boolean
  /** Page of the branches, from 1. */
  page: number
  /** Whose load is told in detail, as `owner-5`. */
  open: string | null
}

/** Branches on a page. */
export const BRANCHES_A_PAGE = 25

/** How full a month is against the limit, in quarters; 0 is empty. */
export type Heat = 0 | 1 | 2 | 3 | 4

export interface LoadCell {
  month: Day
  weight: number
  peak: number
  heat: Heat
  isOver: boolean
  codes: readonly string[]
}

export interface LoadRow {
  kind: LimitKind
  id: number
  name: Name
  limit: number
  cells: readonly LoadCell[]
}

export interface LoadDetail extends LoadRow {
  over: readonly (Omit<Stretch, 'subProcessIds'> & { codes: readonly string[] })[]
}

export interface LoadView {
  months: readonly Day[]
  owners: readonly LoadRow[]
  branches: readonly LoadRow[]
  branchCount: number
  page: number
  pages: number
  /** Whether there are months before those shown, or they are shown. */
  hasPast: boolean
  detail: LoadDetail | null
}

export function choiceOf(params: URLSearchParams): LoadChoice {
  const page = Number(params.get('page'))
  return {
    isAll: params.get('from') === 'start',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    open: params.get('open'),
  }
}

/** Both heat maps, from last month on unless all is asked for; those over a limit first, then in their order. */
export function loadView(
  { subProcesses }: Pick<PlanBoard, 'subProcesses'>,
  loads: readonly Load[],
  { isAll, page: asked, open }: LoadChoice,
  today: Day,
): LoadView {
  const from = addMonths(startOfMonth(today), -1)
  const all = loads[0]?.months ?? []
  const hasPast = all.some(({ month }) => month < from)
  const isShown = ({ month }: LoadMonth) => isAll || month >= from
  const codes = new Map(subProcesses.map(({ id, code }) => [id, code]))
  const codesOf = (ids: readonly number[]) => ids.map((id) => codes.get(id) ?? '')

  const rowOf = ({ kind, id, name, limit, months }: Load): LoadRow => ({
    kind,
    id,
    name,
    limit,
    cells: months.filter(isShown).map(({ month, weight, peak, subProcessIds }) => ({
      month,
      weight,
      peak,
      heat: heatOf(weight, limit),
      isOver: peak > limit,
      codes: codesOf(subProcessIds),
    })),
  })
  const ordered = (kind: LimitKind) => {
    const own = loads.filter((load) => load.kind === kind)
    const isOver = ({ months, limit }: Load) => months.some((one) => isShown(one) && one.peak > limit)
    return [...own.filter(isOver), ...own.filter((load) => !isOver(load))]
  }
  const branches = ordered('branch')
  const { rows, page, pages } = pageOf(branches, asked, BRANCHES_A_PAGE)
  const opened = loads.find(({ kind, id }) => `${kind}-${id}` === open)
  return {
    months: all.filter(isShown).map(({ month }) => month),
    owners: ordered('owner').map(rowOf),
    branches: rows.map(rowOf),
    branchCount: branches.length,
    page,
    pages,
    hasPast,
    detail: opened
      ? {
          ...rowOf(opened),
          over: opened.over.map(({ subProcessIds, ...stretch }) => ({ ...stretch, codes: codesOf(subProcessIds) })),
        }
      : null,
  }
}

function heatOf(weight: number, limit: number): Heat {
  if (weight <= 0) return 0
  const quarters = Math.ceil((weight / limit) * 4)
  return quarters >= 4 ? 4 : (quarters as Heat)
}
