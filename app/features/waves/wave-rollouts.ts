import type { Status } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import { type BranchView, branchesOf, byUrgency, type RolloutView } from './rollout-view'

/** Of the matrix. */
const BRANCHES_A_PAGE = 15
/** Of the list; more of them are chosen by branch. */
const LISTED = 30

export interface WaveRolloutsView {
  scope: { subProcesses: number; branches: number; rollouts: number }
  /** All of them, in the company's order. */
  branches: BranchView[]
  matrix: {
    subProcesses: RolloutView['subProcess'][]
    /** Those of this page. */
    branches: BranchView[]
    /** How each stands, by `subProcessId:branchId`. */
    cells: Record<string, Status>
    page: number
    pages: number
  }
  list: {
    /** A branch's id, or `all`. */
    chosen: string
    rollouts: RolloutView[]
    /** Of which these are the most urgent. */
    count: number
  }
}

/**
 * The rollouts of a wave as far as its page shows them: a page of branches in the matrix, and the most urgent of the
 * branch that is asked for, else of the first that the reader leads (`own`), else of all.
 */
export function waveRollouts(
  rollouts: readonly RolloutView[],
  wanted: { branch: string | null; own: readonly number[]; page: number | null },
  size = { branches: BRANCHES_A_PAGE, listed: LISTED },
): WaveRolloutsView {
  const branches = branchesOf(rollouts)
  const subProcesses = [...new Map(rollouts.map(({ subProcess }) => [subProcess.id, subProcess])).values()]
  const { rows: shown, page, pages } = pageOf(branches, wanted.page, size.branches)
  const isShown = new Set(shown.map(({ id }) => id))
  const led = wanted.own.find((id) => branches.some((branch) => branch.id === id))
  const chosen = wanted.branch ?? String(led ?? 'all')
  const matching = rollouts.filter(({ branch }) => chosen === 'all' || String(branch.id) === chosen)
  return {
    scope: { subProcesses: subProcesses.length, branches: branches.length, rollouts: rollouts.length },
    branches,
    matrix: {
      subProcesses,
      branches: shown,
      cells: Object.fromEntries(
        rollouts
          .filter(({ branch }) => isShown.has(branch.id))
          .map(({ subProcess, branch, status }) => [`${subProcess.id}:${branch.id}`, status]),
      ),
      page,
      pages,
    },
    list: { chosen, rollouts: byUrgency(matching).slice(0, size.listed), count: matching.length },
  }
}
