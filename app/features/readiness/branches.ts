import { isMet, type Level, levelsOfChecks, urgencyOf } from '~/domain/readiness'
import { type Day, DIMENSIONS, type Dimension, type Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { Limits } from './check-view'
import type { SubProcessCheck } from './checks.server'
import { groupBy } from './group-by'

/** A branch that takes the sub-process over, and how ready it is. */
export interface BranchRow {
  unitId: number
  name: Name
  wave: number
  levels: Record<Dimension, Level>
  blocked: number
  overdue: number
  /** Checks not met whose gate is still ahead. */
  open: number
  isPassed: boolean
}

/** Branches on one page: what is read at a glance, and sent quickly where there are hundreds. */
const BRANCHES_A_PAGE = 25

export interface SubProcessChecks {
  pilot: number[]
  /** Those on the page. */
  branches: BranchRow[]
  page: number
  pages: number
  /** The branch whose checks are listed. */
  chosen: BranchRow | null
  atBranch: number[]
}

/** Of the checks, those of one dimension, and at branches those of the wave of this number. */
export function narrowedTo(
  checks: readonly SubProcessCheck[],
  { dimension, wave }: { dimension: Dimension | null; wave: number | null },
): SubProcessCheck[] {
  return checks.filter(
    (check) =>
      (dimension === null || check.dimension === dimension) &&
      (wave === null || check.rolloutId === null || check.wave === wave),
  )
}

interface Wanted {
  today: Day
  limits: Limits
  /** The branch asked for. */
  wanted: number | null
  /** The viewer's own branches. */
  own: readonly number[]
  /** The page asked for; null for the one with the branch that is chosen. */
  page: number | null
}

/**
 * What the pilot needs, the branches, and the checks of one of them: the one asked for, else the viewer's own, else the
 * one with the most in the way.
 */
export function checksByBranch(
  checks: readonly SubProcessCheck[],
  { today, limits, wanted, own, page: wantedPage }: Wanted,
  branchesAPage = BRANCHES_A_PAGE,
): SubProcessChecks {
  const pilot = checks.filter((check) => check.rolloutId === null)
  const groups = groupBy(
    checks.filter((check) => check.rolloutId !== null),
    (check) => check.unitId,
  )
  const branches = [...groups.values()].flatMap((group) => branchRow(group, today, limits))
  const chosen =
    branches.find((one) => one.unitId === wanted) ?? branches.find((one) => own.includes(one.unitId)) ?? worst(branches)
  const pageOfChosen = chosen ? Math.floor(branches.indexOf(chosen) / branchesAPage) + 1 : 1
  const { rows, page, pages } = pageOf(branches, wantedPage ?? pageOfChosen, branchesAPage)
  return {
    pilot: inOrder(pilot),
    branches: rows,
    page,
    pages,
    chosen,
    atBranch: chosen ? inOrder(groups.get(chosen.unitId) ?? []) : [],
  }
}

function branchRow(checks: readonly SubProcessCheck[], today: Day, limits: Limits): BranchRow[] {
  const [first] = checks
  if (!first || first.unitId === null || first.wave === null) return []
  const open = checks.filter((check) => check.settledOn === null)
  return [
    {
      unitId: first.unitId,
      name: { zh: first.unitZh ?? '', en: first.unitEn ?? '' },
      wave: first.wave,
      levels: levelsOfChecks(checks, today, limits.staleAfterDays),
      blocked: open.filter((check) => check.status === 'blocked').length,
      overdue: open.filter((check) => urgencyOf(check, today, limits) === 'overdue').length,
      open: open.filter((check) => !isMet(check.status)).length,
      isPassed: open.length === 0,
    },
  ]
}

/** The most blocked and overdue; where there are none, the first that is not through. */
function worst(branches: readonly BranchRow[]): BranchRow | null {
  const inTheWay = (one: BranchRow) => (one.isPassed ? -1 : one.blocked + one.overdue)
  return [...branches].sort((a, b) => inTheWay(b) - inTheWay(a))[0] ?? null
}

function inOrder(checks: readonly SubProcessCheck[]): number[] {
  const sorted = [...checks].sort((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension))
  return sorted.map(({ id }) => id)
}
