import { type CheckFacts, isMet, isOverdue, isStale } from '~/domain/readiness'
import { type CheckStatus, type Day, DIMENSIONS, type Dimension, type Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import { groupBy } from './group-by'

/** Branches of one page of the table: with twenty checks each, a thousand cells. */
const BRANCHES_A_PAGE = 15

/** A check at a branch, with what its row and its column are called. */
export interface RolloutCheck extends CheckFacts {
  id: number
  /** The same at every branch. */
  templateKey: string
  dimension: Dimension
  nameZh: string
  nameEn: string
  isBlocker: boolean
  rolloutId: number
  wave: number
  entryOn: Day
  unitZh: string
  unitEn: string
}

export interface BranchChecksFilter {
  /** Of the branches, only those of the wave of this number. */
  wave: number | null
  dimension: Dimension | null
  page: number
}

/** What is asked of the branches, and at how many of them it is ready. Those whose gate was passed do not count. */
export interface CheckColumn {
  key: string
  name: Name
  dimension: Dimension
  isBlocker: boolean
  met: number
  count: number
}

export interface CheckCell {
  id: number
  status: CheckStatus
  isStale: boolean
  isOverdue: boolean
  isSettled: boolean
}

export interface BranchOfChecks {
  rolloutId: number
  name: Name
  wave: number
  met: number
  /** 0 where the gate was passed. */
  count: number
  /** One for each column; null where this branch is not asked. */
  cells: (CheckCell | null)[]
}

export interface BranchChecks {
  /** Waves in which the sub-process is taken over, with the day of their entry. */
  waves: { number: number; entryOn: Day }[]
  columns: CheckColumn[]
  branches: BranchOfChecks[]
  /** Of all branches that fit, not of the page alone. */
  total: number
  open: number
  complete: number
  furthestBehind: CheckColumn | null
  page: number
  pages: number
}

/** Branch by branch what the rollout of one sub-process asks for, and how each of it stands. */
export function branchChecksOf(
  checks: readonly RolloutCheck[],
  { wave, dimension, page: wanted }: BranchChecksFilter,
  { today, staleAfterDays }: { today: Day; staleAfterDays: number },
  branchesAPage = BRANCHES_A_PAGE,
): BranchChecks {
  const waves = new Map(checks.map((check) => [check.wave, check.entryOn]))
  const shown = checks.filter(
    (check) => (wave === null || check.wave === wave) && (dimension === null || check.dimension === dimension),
  )
  const isReady = (check: RolloutCheck) => isMet(check.status) && !isStale(check, today, staleAfterDays)
  const tally = (some: readonly RolloutCheck[]) => {
    const open = some.filter((check) => check.settledOn === null)
    return { met: open.filter(isReady).length, count: open.length }
  }
  const columns = [...groupBy(shown, (check) => check.templateKey)]
    .flatMap(([key, own]): CheckColumn[] => {
      const [first] = own
      if (!first) return []
      const name = { zh: first.nameZh, en: first.nameEn }
      return [{ key, name, dimension: first.dimension, isBlocker: first.isBlocker, ...tally(own) }]
    })
    .sort((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension))
  const all = [...groupBy(shown, (check) => check.rolloutId).values()].map((own) => ({ own, ...tally(own) }))
  const open = all.filter(({ count }) => count > 0)
  // What is behind comes last: nothing is to be done there any more.
  const { rows, page, pages } = pageOf([...open, ...all.filter(({ count }) => count === 0)], wanted, branchesAPage)
  return {
    waves: [...waves].map(([number, entryOn]) => ({ number, entryOn })),
    columns,
    branches: rows.flatMap(({ own, met, count }) => {
      const [first] = own
      if (!first) return []
      const byKey = new Map(own.map((check) => [check.templateKey, check]))
      const cells = columns.map(({ key }) => cellOf(byKey.get(key), today, staleAfterDays))
      const name = { zh: first.unitZh, en: first.unitEn }
      return [{ rolloutId: first.rolloutId, name, wave: first.wave, met, count, cells }]
    }),
    total: all.length,
    open: open.length,
    complete: open.filter(({ met, count }) => met === count).length,
    furthestBehind: furthestBehind(columns),
    page,
    pages,
  }
}

function cellOf(check: RolloutCheck | undefined, today: Day, staleAfterDays: number): CheckCell | null {
  if (!check) return null
  return {
    id: check.id,
    status: check.status,
    isStale: isStale(check, today, staleAfterDays),
    isOverdue: isOverdue(check, today),
    isSettled: check.settledOn !== null,
  }
}

/** What is ready at the smallest share of the branches that it is asked of; null where nothing is missing. */
function furthestBehind(columns: readonly CheckColumn[]): CheckColumn | null {
  const behind = columns.filter(({ met, count }) => met < count)
  return behind.reduce<CheckColumn | null>(
    (least, one) => (least === null || one.met / one.count < least.met / least.count ? one : least),
    null,
  )
}
