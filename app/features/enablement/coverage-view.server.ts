import { z } from 'zod'
import {
  type CoverageAt,
  type CoverageCell,
  type CoverageSum,
  coverageCells,
  sumOfCells,
  weakestCells,
} from '~/domain/coverage'
import {
  type CoverageHeadline,
  coverageHeadline,
  type GoLive,
  goLiveOf,
  nextToSchedule,
  type Suggestion,
} from '~/domain/coverage-next'
import { mayAtAll } from '~/domain/enablement'
import { PASSED_PERCENT, REACHED_PERCENT } from '~/domain/thresholds'
import { AUDIENCES, type Day, type Name } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import { coverageFacts } from '~/lib/coverage-facts.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { pageOf } from '~/lib/page-of'
import type { Visit } from '~/lib/visit.server'
import type { Db } from '~db/client.server'
import { subProcessesOf } from './queries.server'

export const NEEDS = { reached: REACHED_PERCENT, passed: PASSED_PERCENT }

/** Branches on one page. */
const PAGE = 25
/** Suggestions, and weakest groups, that are named. */
const NAMED = { suggestions: 8, weakest: 5 }

const choice = z.object({
  subProcess: z.string().trim().max(40).catch(''),
  q: z.string().trim().max(60).catch(''),
  below: z.string().catch(''),
  page: z.coerce.number().int().positive().catch(1),
})
export type CoverageChoice = z.infer<typeof choice>

/** What of an address means something here; anything else is read as not said. */
export const readCoverageChoice = (query: URLSearchParams): CoverageChoice =>
  choice.parse({ subProcess: '', q: '', below: '', ...Object.fromEntries(query) })

export interface CoverageRow {
  unitId: number
  name: Name
  goesLive: GoLive | null
  /** In the order of the roles; null where the branch has none. */
  cells: (CoverageCell | null)[]
  sum: CoverageSum
}

export interface NamedSuggestion extends Suggestion {
  unit: Name
  mayPlan: boolean
}

/** What of a programme and a sub-process is the same for all who look, in all its rows. */
const kept = keptByRevision<Awaited<ReturnType<typeof wholeCoverage>>>(20)

/** Who has been reached, branch by branch, as the address asks. Two statements, once a revision. */
export async function coverageView(
  { db, programme, today, viewer }: Visit,
  asked: CoverageChoice,
  branchesAPage: number = PAGE,
) {
  const whole = await kept(
    db,
    programme,
    today,
    () => wholeCoverage(db, programme, today, asked.subProcess),
    asked.subProcess,
  )
  const { about, rows, suggestions, ...shared } = whole
  const shown = rows.filter((row) => isWanted(row, asked))
  return {
    slug: programme.slug,
    today,
    choice: { ...asked, subProcess: about?.code ?? '' },
    about,
    ...shared,
    suggestions: suggestions.map((one) => ({
      ...one,
      mayPlan: mayAtAll(viewer, 'enablement.plan', about, [one.unitId]),
    })),
    ...pageOf(shown, asked.page, branchesAPage),
    shown: shown.length,
    total: rows.length,
  }
}

async function wholeCoverage(db: Db, programme: ProgrammeRow, today: Day, code: string) {
  const facts = await coverageFacts(db.read, programme.id, today)
  const subProcesses = await subProcessesOf(db.read, programme.id)
  const about = subProcesses.find((one) => one.code === code) ?? null
  const subProcessId = about?.id ?? null
  const at: CoverageAt = { asOf: today, halfLife: programme.enablementHalfLife, needs: NEEDS, subProcessId }
  const rollouts = facts.rollouts.filter((one) => subProcessId === null || one.subProcessId === subProcessId)
  const goLive = goLiveOf(rollouts)
  // Of a sub-process that is rolled out, the branches where it is; before that, all whose people are known.
  const units = facts.units.filter(({ id }) => subProcessId === null || goLive.size === 0 || goLive.has(id))
  const cells = coverageCells(
    units.map(({ id }) => id),
    facts,
    at,
  )
  const cellsAt = grouped(cells)
  const groupsAt = grouped(facts.groups)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const weakest = weakestCells(cells, NAMED.weakest)
  const sum = sumOfCells(cells, facts.groups, at)
  const suggestions = nextToSchedule(cells, goLive, facts.planned, { needs: NEEDS, subProcessId })
  const rows = units.map(({ id, name }): CoverageRow => {
    const own = cellsAt.get(id) ?? []
    return {
      unitId: id,
      name,
      goesLive: goLive.get(id) ?? null,
      cells: AUDIENCES.map((audience) => own.find((cell) => cell.audience === audience) ?? null),
      sum: sumOfCells(own, groupsAt.get(id) ?? [], at),
    }
  })
  return {
    about,
    subProcesses: subProcesses.map((one) => ({ code: one.code, name: one.name })),
    halfLife: programme.enablementHalfLife,
    headline: named(coverageHeadline(sum, weakest[0], NEEDS.reached), names),
    sum,
    byAudience: AUDIENCES.map((audience) => {
      const own = cells.filter((cell) => cell.audience === audience)
      return { audience, ...sumOfCells(own, facts.groups, at) }
    }),
    weakest: weakest.map((cell) => ({ ...cell, unit: nameAt(names, cell.unitId) })),
    suggestions: suggestions.slice(0, NAMED.suggestions).map((one) => ({ ...one, unit: nameAt(names, one.unitId) })),
    moreSuggestions: Math.max(0, suggestions.length - NAMED.suggestions),
    /** Branches that roll out and whose people nobody has counted. */
    uncounted: rows.filter(({ goesLive, sum: own }) => goesLive !== null && own.cells === 0).length,
    rows,
  }
}

export type CoverageView = Awaited<ReturnType<typeof coverageView>>

export type NamedHeadline = CoverageHeadline & { weakestAt: Name | null }

function named(headline: CoverageHeadline, names: ReadonlyMap<number, Name>): NamedHeadline {
  const weakest = headline.code === 'reached' ? headline.weakest : null
  return { ...headline, weakestAt: weakest && nameAt(names, weakest.unitId) }
}

const nameAt = (names: ReadonlyMap<number, Name>, unitId: number): Name => names.get(unitId) ?? { zh: '', en: '' }

function isWanted({ name, sum }: CoverageRow, { q, below }: CoverageChoice): boolean {
  const isNamed = [name.zh, name.en].some((one) => one.toLowerCase().includes(q.toLowerCase()))
  return isNamed && (below === '' || sum.below > 0 || sum.unknown > 0)
}

function grouped<T extends { unitId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const known = groups.get(row.unitId)
    if (known) known.push(row)
    else groups.set(row.unitId, [row])
  }
  return groups
}
